import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import type { LintSubject } from './lintSubject.ts';

/** `error` blocks a release; `warning` wants a change or a reason; `advice` is worth a look. */
export type Severity = 'error' | 'warning' | 'advice';

/** What a rule needs to know besides the item. */
export interface LintContext {
  /** ISO date against which review dates are held. */
  readonly today: string;
  /** The current edition of a source by its key (`sourceKey`); absent when nobody keeps it. */
  readonly currentEdition: ReadonlyMap<string, string>;
  /** Of the files that items name, those that are there; absent where the store is out of sight, as in a browser. */
  readonly media?: ReadonlySet<string>;
}

/** One place at which a rule finds something. */
export interface Finding {
  /** The field: `stem`, `vignette`, `options.B`, `sources.0` … */
  readonly at: string;
  /** The words it is about; absent when it is the field as a whole. */
  readonly quote?: string;
  /** What could stand in the place of `quote`, where that is beyond doubt. */
  readonly fix?: string;
}

/** One rule of item writing. It explains itself, because an editor who disagrees must know with what. */
export interface LintRule {
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong and what helps, to the editor. */
  readonly says: Bilingual;
  readonly find: (item: LintSubject, context: LintContext) => readonly Finding[];
}
