import type { AttemptService } from '#server/attempts/attemptService.ts';
import type { Handlers } from '#server/platform/api.ts';
import type { ResultsService } from './resultsService.ts';

type Http = Pick<Handlers, 'viewFeedback' | 'viewResults' | 'listComments'>;

/** Feedback for candidates, results for staff. */
export function resultsHandlers(results: ResultsService, attempts: AttemptService): Http {
  return {
    async viewFeedback({ visitor, params: { attemptId } }) {
      const owner = (await attempts.live(attemptId))?.record.personId;
      const isOther = visitor.attemptId !== null && visitor.attemptId !== attemptId;
      return owner !== visitor.personId || isOther ? { refused: 'notFound' } : results.feedback(attemptId);
    },
    viewResults: ({ params }) => results.results(params.sittingId),
    listComments: ({ params }) => results.comments(params.sittingId),
  };
}
