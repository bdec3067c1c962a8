import type { AttemptService } from '#server/attempts/attemptService.ts';
import type { Handlers } from '#server/platform/api.ts';
import { isTheirs, nationalOnly } from '#server/platform/instituteScope.ts';
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
    async viewResults({ visitor, params }) {
      const found = await results.results(params.sittingId);
      if ('refused' in found) return found;
      return { ...found, rows: found.rows.filter((row) => isTheirs(visitor, row)) };
    },
    // About items, to be weighed by who weighs them for the whole country.
    listComments: async ({ visitor, params }) => nationalOnly(visitor) ?? results.comments(params.sittingId),
  };
}
