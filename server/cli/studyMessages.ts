import type { Study } from '#psychometrics/simulation/study.ts';
import type { StudyTally } from '#psychometrics/simulation/studyTally.ts';

/** What a thread that simulates is told. */
export type StudyTask =
  /** From now on blocks are of this study; `prepared` was found once, for all threads. */
  | { readonly kind: 'study'; readonly study: Study; readonly prepared: Float64Array | undefined }
  | { readonly kind: 'block'; readonly block: number };

/** What it says back. */
export type StudyReply =
  /** The first message of all: the engine is loaded. */
  { readonly kind: 'ready' } | { readonly kind: 'block'; readonly block: number; readonly tally: StudyTally };
