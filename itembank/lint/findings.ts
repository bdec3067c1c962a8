import type { Finding } from './lintRule.ts';
import type { LintOption } from './lintSubject.ts';

/** Every place in a text where a pattern occurs. */
export function inText(at: string, text: string, pattern: RegExp): Finding[] {
  const all = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
  return [...text.matchAll(all)].map(([quote]) => ({ at, quote: quote.trim() }));
}

/** Every place in the options where a pattern occurs. */
export function inOptions(options: readonly LintOption[], pattern: RegExp): Finding[] {
  return options.flatMap(({ id, text }) => inText(`options.${id}`, text, pattern));
}

/** Every place in a text where a pattern occurs, with what should stand there. */
export function replaceable(
  at: string,
  text: string,
  pattern: RegExp,
  fix: (...match: string[]) => string,
): Finding[] {
  return [...text.matchAll(pattern)].map((match) => ({ at, quote: match[0], fix: fix(...match) }));
}

/** All pairs, each once, in order. */
export function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, i) => all.slice(i + 1).map((other): [T, T] => [one, other]));
}
