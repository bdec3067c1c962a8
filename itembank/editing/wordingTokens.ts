import { plainText } from '#itembank/content/plainText.ts';
import type { InlineText } from '#itembank/content/richText.ts';

/**
 * What a reader takes in of a text, piece by piece: its words without capitals, its numbers, and every sign but the
 * punctuation between words. A sign counts whether it is spaced or not, so that *≥ 60* is not *< 60* and *Rh+* is not
 * *Rh-*; 2,5 stays apart from 25, and 10² from 102. In doubt a sign counts: a review too many harms nobody.
 *
 * @returns the pieces, and after them the LaTeX of every formula
 */
export function wordingTokens(text: InlineText): string[] {
  const formulas: string[] = [];
  const read = text
    .map((run) => {
      if (typeof run === 'string') return run;
      if ('formula' in run) {
        formulas.push(run.formula);
        return ` ${formulaPlace} `;
      }
      if (run.marks.includes('superscript')) return `^${run.text}`;
      return run.marks.includes('subscript') ? `_${run.text}` : plainText([run]);
    })
    .join('')
    .normalize('NFC');
  return [...piecesOf(read), ...formulas];
}

/** Stands for a formula among the words; Unicode keeps it for what is no text. */
const formulaPlace = '\ufffc';

/** A number, one that is a sign of its own (½, ²), a word, or any other sign. */
const piece = /\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{L}\p{M}]+|[^\p{Z}\p{C}]/gu;

function piecesOf(text: string): string[] {
  const bare = text.replace(punctuation, ' ').replace(/[\p{Pd}−]/gu, '-');
  // Brackets group what is calculated, and are mere punctuation elsewhere.
  const isSum = /[\p{Sm}*/^-]/u.test(bare);
  return [...bare.matchAll(piece)].flatMap(({ 0: one, index }) => {
    if ('()[]{}'.includes(one)) return isSum ? [one] : [];
    // Of a unit the capitals count: 5 mmol is not 5 Mmol.
    const isUnit = /\p{Nd}\s?$/u.test(bare.slice(0, index));
    return [isUnit ? one : one.toLowerCase()];
  });
}

const negation = String.raw`(?<!\p{L})(?:niet|geen|nooit|zonder)(?!\p{L})`;

/**
 * Signs that say nothing by themselves: quotation marks and the marks that end or part sentences; a colon behind a word; a
 * hyphen inside a word and a dash between two words. A comma beside a negation is none of them: "Wacht, niet opereren"
 * is not "Wacht niet, opereren".
 */
const punctuation = new RegExp(
  [
    `[;!?…¡¿"'‘’‚‛“”„«»‹›]`,
    String.raw`(?<!\p{Nd})\.|\.(?!\p{Nd})`,
    String.raw`(?:(?<!\p{Nd}|${negation}),|(?<!${negation}),(?!\p{Nd}))(?!\s*${negation})`,
    String.raw`(?<=[\p{L})\]]):(?=\s|$)`,
    String.raw`(?<=\p{L})\p{Pd}(?=\p{L})`,
    String.raw`(?<=\p{L}{3}\s)\p{Pd}(?=\s\p{L}{3})`,
  ].join('|'),
  'giu',
);
