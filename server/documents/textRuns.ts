/** A stretch of text that one font can draw, as it stands or a little raised or lowered. */
export interface TextRun {
  readonly text: string;
  readonly font: string;
  readonly shift?: 'super' | 'sub';
}

/** Stands for a character that none of our fonts can draw, so that it is seen that something stood there. */
const unknown = '□';

const raised = /[\u00B2\u00B3\u00B9\u2070\u2071\u2074-\u207F]/;
const lowered = /[\u2080-\u208E]/;

/**
 * A text in stretches, each with the font that draws it. Characters that change how others are drawn (control, direction,
 * joiners) are left out: on paper they could only mislead.
 *
 * @param fontOf the first font that has this character; undefined when none has
 */
export function textRuns(text: string, fontOf: (codePoint: number) => string | undefined): TextRun[] {
  const runs: TextRun[] = [];
  for (const character of printable(text)) {
    const run = drawn(character, fontOf);
    const last = runs.at(-1);
    if (last && last.font === run.font && last.shift === run.shift) {
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    } else {
      runs.push(run);
    }
  }
  return runs;
}

function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]/gu, '');
}

function drawn(character: string, fontOf: (codePoint: number) => string | undefined): TextRun {
  const first = fontOf('a'.codePointAt(0)!)!;
  if (character === '\n') return { text: character, font: first };
  const font = fontOf(character.codePointAt(0)!);
  if (font !== undefined) return { text: character, font };
  const plain = character.normalize('NFKC');
  const isDrawn = [...plain].every((one) => fontOf(one.codePointAt(0)!) === first);
  if (isDrawn && raised.test(character)) return { text: plain, font: first, shift: 'super' };
  if (isDrawn && lowered.test(character)) return { text: plain, font: first, shift: 'sub' };
  if (isDrawn && /^\p{Z}$/u.test(plain)) return { text: ' ', font: first };
  if (isDrawn) return { text: plain, font: first };
  return { text: unknown, font: fontOf(unknown.codePointAt(0)!) ?? first };
}
