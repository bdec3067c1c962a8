import { formulaPart } from '../formulaPart.ts';
import { recordingPart } from '../media/recordingPart.ts';
import { answerPart } from './answerPart.ts';

/**
 * Fetches whatever any question may need, when the browser has nothing better to do, so that a line lost later leaves no
 * question undrawn. What fails here is tried again by the question that needs it.
 */
export function fetchQuestionParts(): void {
  const fetchAll = () => {
    for (const part of [answerPart, recordingPart, formulaPart]) void part.fetch().catch(() => {});
  };
  // Safari has no idle callback.
  if ('requestIdleCallback' in window) requestIdleCallback(fetchAll, { timeout: 5_000 });
  else setTimeout(fetchAll, 1_000);
}
