import type { Handlers } from '#server/platform/api.ts';
import type { PracticeService } from './practiceService.ts';

/** Practising by account holders. */
export function practiceHandlers(
  practice: PracticeService,
): Pick<Handlers, 'practiceHome' | 'startPractice'> {
  return {
    practiceHome: ({ visitor }) => practice.home(visitor.personId),
    startPractice: ({ visitor, body }) => practice.start(visitor.personId, body.designId),
  };
}
