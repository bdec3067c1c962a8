import type { Discussion } from '#contracts/discussing.ts';
import type { ItemPage } from '#contracts/editing.ts';
import { viewOf } from '#server/attempts/itemView.ts';
import { writtenParts } from '#server/attempts/shownParts.ts';
import type { PrintedQuestion } from './printedQuestion.ts';
import { editorialPart } from './printedQuestions.ts';

/** An item as a reviewer reads it on paper: parts in the order they were written in, and what is open about it. */
export function reviewQuestion(
  { code, content, stage, version, findings }: ItemPage,
  { threads }: Pick<Discussion, 'threads'>,
  position: number,
): PrintedQuestion {
  const parts = writtenParts(content);
  return {
    view: viewOf(content, parts, position, null),
    sharedCase: null,
    editorial: {
      ...editorialPart(code, content, parts),
      review: {
        stage,
        version,
        findings: findings.map(({ severity, at, quote, says, dismissed }) => ({
          severity,
          at,
          quote,
          says,
          dismissed,
        })),
        threads: threads
          .filter(({ resolved }) => resolved === null)
          .map(({ field, quote, entries }) => ({
            field,
            quote,
            entries: entries.map(({ by, at, text }) => ({ by, at, text })),
          })),
      },
    },
  };
}
