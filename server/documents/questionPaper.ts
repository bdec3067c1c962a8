import type { DocumentLanguage } from './documentLanguage.ts';
import type { PrintedQuestion } from './printedQuestion.ts';

/** Questions on paper, with everything that is drawn. Moments are milliseconds since 1970. */
export interface QuestionPaper {
  readonly language: DocumentLanguage;
  /** `form` as candidates see it; `editorial` the same with keys; `review` a set to read and remark on. */
  readonly edition: 'form' | 'editorial' | 'review';
  /** What the questions come from. */
  readonly name: string;
  /** SHA-256 of what the questions come from, or of the questions themselves. */
  readonly hash: string;
  readonly questions: readonly PrintedQuestion[];
  /** The files of pictures by name, as they are kept. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly madeAt: number;
  readonly madeBy: string;
}
