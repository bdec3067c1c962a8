import type { Handlers } from '#server/platform/api.ts';
import type { PracticeService } from './practiceService.ts';

/** Practising by account holders. */
export function practiceHandlers(
  practice: PracticeService,
): Pick<Handlers, 'practiceHome' | 'startPractice'> {
  return {
    practiceHome: ({ visitor }) => practice.home(visitor.personId),
    // A candidate's code opens the one attempt it is for, so practice made with it could not be opened.
    startPractice: async ({ visitor, body }) =>
      visitor.attemptId === null
        ? practice.start(visitor.personId, body.designId)
        : { refused: 'notAllowed' },
  };
}
