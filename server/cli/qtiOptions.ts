import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';

/** What every `qti` command is asked. */
export interface QtiOptions {
  /** Of the reasons that are printed. */
  readonly language: keyof Bilingual;
}
