import type { ForeignText } from './importedQuestion.ts';

/** A piece of GIFT as text: `[html]` and the like in front say its format, and escapes are undone. */
export function giftText(piece: string, otherwise: ForeignText['format'] = 'moodle'): ForeignText {
  const [, format, text = ''] = /^\s*(?:\[(html|plain|markdown|moodle)\])?([\s\S]*)$/.exec(piece) ?? [];
  return {
    format: (format as ForeignText['format'] | undefined) ?? otherwise,
    text: text
      .trim()
      .replace(/\\([\s\S])/g, (_, character: string) => (character === 'n' ? '\n' : character)),
  };
}
