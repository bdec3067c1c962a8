import type { Handlers } from '#server/platform/api.ts';
import type { Metrics } from '#server/platform/metrics.ts';
import type { PracticeService } from './practiceService.ts';

/** Practising by account holders. */
export function practiceHandlers(
  practice: PracticeService,
  metrics: Metrics,
): Pick<Handlers, 'practiceHome' | 'startPractice'> {
  return {
    practiceHome: ({ visitor }) => practice.home(visitor.personId),

    async startPractice({ visitor, body }) {
      // A candidate's code opens the one attempt it is for, so practice made with it could not be opened.
      if (visitor.attemptId !== null) return { refused: 'notAllowed' };
      const outcome = await practice.start(visitor.personId, body.designId);
      if ('refused' in outcome && outcome.refused === 'tooMuchPractice') {
        metrics.limitsReached.inc({ limit: 'practice' });
      }
      return outcome;
    },
  };
}
