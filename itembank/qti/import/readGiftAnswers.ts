import { QtiProblem } from '../qtiProblem.ts';
import { giftText } from './giftText.ts';
import type { ForeignAnswer, ForeignText, ImportedContent } from './importedQuestion.ts';

/** What stands between the braces: the type GIFT calls it, and the question in our words. */
export interface GiftAnswers {
  readonly type: 'Essay' | 'Numerical' | 'TF' | 'Matching' | 'MC' | 'Short';
  readonly content: ImportedContent;
}

/** @param format that of the stem, which answers have too unless they say otherwise */
export function readGiftAnswers(body: string, format: ForeignText['format'], line: number): GiftAnswers {
  const answers = body.replace(/(?<!\\)####[\s\S]*$/, '').trim();
  if (answers === '') return { type: 'Essay', content: { kind: 'essay' } };
  if (answers.startsWith('#')) return { type: 'Numerical', content: numeric(answers.slice(1), line) };
  const truth = /^(TRUE|T|FALSE|F)\s*(#|$)/i.exec(answers);
  if (truth) return { type: 'TF', content: { kind: 'trueFalse', isTrue: /^t/i.test(truth[1]!) } };

  const pieces = split(answers);
  if (pieces === undefined) throw new QtiProblem('invalidValue', `{${answers.slice(0, 40)}}`, { line });
  if (pieces.every(({ sign, text }) => sign === '=' && /(?<!\\)->/.test(text))) {
    return { type: 'Matching', content: matching(pieces, format) };
  }
  const read = pieces.map((piece) => answerOf(piece, format));
  if (pieces.every(({ sign }) => sign === '=')) {
    return { type: 'Short', content: { kind: 'shortText', caseSensitive: false, accepted: read } };
  }
  const several = pieces.every(({ sign }) => sign === '~');
  return { type: 'MC', content: { kind: several ? 'multipleResponse' : 'singleChoice', options: read } };
}

interface Piece {
  readonly sign: '=' | '~';
  readonly text: string;
}

/** Cuts at every `=` and `~` that is not escaped; undefined when something stands before the first. */
function split(answers: string): Piece[] | undefined {
  const pieces = [...answers.matchAll(/([=~])((?:\\[\s\S]|[^\\=~])*)/g)];
  if (pieces[0]?.index !== 0) return undefined;
  return pieces.map(([, sign, text]) => ({ sign: sign as '=' | '~', text: text! }));
}

/** `%50%answer#feedback`; without a share, `=` earns all and `~` nothing. */
function answerOf({ sign, text }: Piece, format: ForeignText['format']): ForeignAnswer {
  const [, percentage, rest = ''] = /^\s*(?:%(-?\d+(?:\.\d+)?)%)?([\s\S]*)$/.exec(text) ?? [];
  const [answer = '', feedback] = rest.split(/(?<!\\)#/);
  const told = feedback === undefined ? undefined : giftText(feedback, format);
  return {
    text: giftText(answer, format),
    share: percentage === undefined ? (sign === '=' ? 1 : 0) : Number(percentage) / 100,
    feedback: told?.text === '' ? undefined : told,
  };
}

function matching(pieces: readonly Piece[], format: ForeignText['format']): ImportedContent {
  const parts = pieces.map(({ text }) => {
    const [from = '', to = ''] = text.split(/(?<!\\)->/);
    return { from: giftText(from, format), to: giftText(to.split(/(?<!\\)#/)[0]!).text };
  });
  return {
    kind: 'matching',
    pairs: parts.filter(({ from }) => from.text !== ''),
    extra: parts.filter(({ from }) => from.text === '').map(({ to }) => to),
  };
}

/** `3:2` is 3 ± 2, `1..5` from 1 to 5; `*` is any other answer and earns nothing as a number. */
function numeric(body: string, line: number): ImportedContent {
  const pieces = split(body.trim()) ?? [{ sign: '=' as const, text: body.trim() }];
  return {
    kind: 'numeric',
    accepted: pieces.flatMap((piece) => {
      const { text, share } = answerOf(piece, 'plain');
      if (text.text === '*' || text.text === '') return [];
      const [first, second] = text.text.split(/\.\.|:/).map(Number);
      if (first === undefined || [first, second ?? 0].some(Number.isNaN)) {
        throw new QtiProblem('invalidValue', text.text, { line });
      }
      if (text.text.includes('..')) return [{ low: first, high: second!, share }];
      return [{ low: first - (second ?? 0), high: first + (second ?? 0), share }];
    }),
  };
}
