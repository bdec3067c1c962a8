import { fetchedPart } from '../fetchedPart.ts';

/** What draws the kinds of answer other than a list of options; see `fetchQuestionParts`. */
export const answerPart = fetchedPart(() => import('./answers/LaterAnswer.tsx'));
