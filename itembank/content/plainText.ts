import type { Inline, InlineText } from './richText.ts';

/** The text without its marks, for search, hashing of near-duplicates and screen-reader names. */
export function plainText(content: InlineText): string {
  return content.map(plainRun).join('');
}

function plainRun(run: Inline): string {
  if (typeof run === 'string') return run;
  return 'formula' in run ? run.formula : run.text;
}
