import type { QuestionPaper } from './questionPaper.ts';
import type { RoomLetters } from './roomLetters.ts';
import type { SignOff } from './signOff.ts';

/** A document to be made, with everything it says. */
export type DocumentTask =
  | { readonly kind: 'letters'; readonly letters: RoomLetters }
  | { readonly kind: 'roomList'; readonly letters: RoomLetters }
  | { readonly kind: 'signOff'; readonly report: SignOff }
  | { readonly kind: 'questions'; readonly paper: QuestionPaper };
