import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';

/** Something a check of a selection found. An `error` stands in the way of publication. */
export interface ReleaseFinding {
  /** Stable: what kind of finding it is. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'advice';
  /** The items it is about; none when it is the selection as a whole. */
  readonly items: readonly string[];
  readonly says: Bilingual;
}
