import type { AttemptService } from '#server/attempts/attemptService.ts';
import type { Handlers } from '#server/platform/api.ts';
import { isTheirs, nationalOnly } from '#server/platform/instituteScope.ts';
import type { ReleaseResponses } from './releaseResponses.ts';
import type { ResultsService } from './resultsService.ts';

type Http = Pick<Handlers, 'viewFeedback' | 'viewResults' | 'listComments' | 'responsesOfRelease'>;

/** Feedback for candidates, results for staff. */
export function resultsHandlers(
  results: ResultsService,
  attempts: AttemptService,
  responses: ReleaseResponses,
): Http {
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
    async responsesOfRelease({ visitor, params: { id } }) {
      const csv = nationalOnly(visitor) ?? (await responses.csv(id, visitor));
      if (typeof csv !== 'string') return csv;
      return { type: 'text/csv', bytes: Buffer.from(csv), name: `antwoorden-${id}.csv` };
    },
    // About items, to be weighed by who weighs them for the whole country.
    listComments: async ({ visitor, params }) => nationalOnly(visitor) ?? results.comments(params.sittingId),
  };
}
