import { QtiProblem } from '../qtiProblem.ts';
import { xmlLimits } from '../xml/xmlReader.ts';
import { giftBlocks } from './giftBlocks.ts';
import { giftText } from './giftText.ts';
import type { ImportedContent, ImportedQuestion } from './importedQuestion.ts';
import { readGiftAnswers } from './readGiftAnswers.ts';

/**
 * Reads GIFT, the plain-text format of Moodle. A `$CATEGORY` line counts as a question of its own there, of
 * type `Category`, and is the category of those after it.
 *
 * @throws {QtiProblem} for a question whose braces or answers cannot be read, with its line
 */
export function readGift(text: string): ImportedQuestion[] {
  if (text.length > xmlLimits.characters) throw new QtiProblem('tooLarge', 'GIFT > 16 MiB');
  let category: string | undefined;
  return giftBlocks(text).map(({ text: block, line, identifier, tags }) => {
    const named = /^\$CATEGORY:\s*(.*)$/.exec(block);
    if (named) category = named[1]!.trim().replace(/^\$[^/]*\$\//, '');
    const common = { identifier, tags, category, line, maxScore: undefined };
    return named
      ? {
          ...common,
          type: 'Category',
          title: category,
          stem: giftText(''),
          content: { kind: 'stimulus' as const },
        }
      : { ...common, ...readQuestion(block, line) };
  });
}

function readQuestion(block: string, line: number) {
  const [, title, rest = ''] = /^(?:::((?:\\.|(?!::)[^\\])*)::)?([\s\S]*)$/.exec(block) ?? [];
  const open = unescapedAt(rest, '{', 0);
  const question = { title: title === undefined ? undefined : giftText(title).text };
  if (open < 0) {
    return {
      ...question,
      type: 'Description',
      stem: giftText(rest),
      content: { kind: 'stimulus' } as ImportedContent,
    };
  }
  const close = unescapedAt(rest, '}', open);
  if (close < 0 || unescapedAt(rest, '{', close) >= 0) throw new QtiProblem('invalidValue', '{ }', { line });
  const [before, after] = [rest.slice(0, open), rest.slice(close + 1)];
  const { type, content } = readGiftAnswers(rest.slice(open + 1, close), giftText(before).format, line);
  const gap = after.trim() === '' ? '' : ' _____ ';
  return { ...question, type, stem: giftText(before.trimEnd() + gap + after.trim()), content };
}

function unescapedAt(text: string, character: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === character) return at;
  }
  return -1;
}
