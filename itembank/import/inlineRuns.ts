import type { z } from 'zod';
import type { Inline, InlineText, Mark } from '../content/richText.ts';

type MarkName = z.infer<typeof Mark>;

const formula = /\\\(([\s\S]+?)\\\)|\\\[([\s\S]+?)\\\]|\$\$([\s\S]+?)\$\$/g;

/** Collects the runs of one line of text: white space becomes single spaces, equal neighbours one run. */
export function inlineRuns() {
  let runs: { text: string; marks: readonly MarkName[]; isFormula: boolean }[] = [];

  function add(found: string, marks: readonly MarkName[], isFormula = false): void {
    // Control characters and halves of characters mean nothing, and no item may hold them.
    const text = found.replace(/[^\P{Cc}\t\n\r\f]|\p{Cs}/gu, '');
    const last = runs.at(-1);
    if (last && !isFormula && !last.isFormula && last.marks.join() === marks.join()) last.text += text;
    else runs.push({ text, marks, isFormula });
  }

  return {
    /** Text with its formulas, which foreign systems write between `\(` and `\)`, `\[` and `\]` or `$$`. */
    text(text: string, marks: readonly MarkName[]): void {
      let from = 0;
      for (const match of text.matchAll(formula)) {
        add(text.slice(from, match.index), marks);
        add((match[1] ?? match[2] ?? match[3])!, [], true);
        from = match.index + match[0].length;
      }
      add(text.slice(from), marks);
    },
    formula: (latex: string) => add(latex, [], true),
    /** The line so far, undefined when there is nothing in it; and begins the next. */
    take(): InlineText | undefined {
      const line = cleaned(runs);
      runs = [];
      return line.length === 0 ? undefined : line;
    },
  };
}

function cleaned(
  runs: readonly { text: string; marks: readonly MarkName[]; isFormula: boolean }[],
): Inline[] {
  const line: Inline[] = [];
  let endsWithSpace = true; // so that a line does not begin with one
  for (const { text, marks, isFormula } of runs) {
    if (isFormula) {
      const latex = text.trim();
      if (latex !== '') line.push({ formula: latex.slice(0, 500) });
      endsWithSpace = false;
      continue;
    }
    let clean = text
      .replace(/[\u200b-\u200d\ufeff\u00ad]/g, '')
      .normalize('NFC')
      .replace(/[ \t\r\n\f\u00a0]+/g, ' ');
    if (endsWithSpace) clean = clean.trimStart();
    if (clean === '') continue;
    endsWithSpace = clean.endsWith(' ');
    line.push(marks.length === 0 ? clean : { text: clean, marks: [...marks] });
  }
  const last = line.at(-1);
  if (typeof last === 'string') line[line.length - 1] = last.trimEnd();
  else if (last && 'text' in last) line[line.length - 1] = { ...last, text: last.text.trimEnd() };
  return line.filter((run) => run !== '' && !(typeof run === 'object' && 'text' in run && run.text === ''));
}
