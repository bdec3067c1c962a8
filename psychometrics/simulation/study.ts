import type { AdaptiveDesign } from '../adaptiveTest.ts';
import type { Bank } from '../irt/bank.ts';
import type { CriterionName } from '../selection/criteria.ts';
import type { StartRule } from '../selection/startRule.ts';
import type { Population } from './population.ts';

/** How a design keeps items from being known to everybody; in words that survive being written to a file. */
export type ExposureControl =
  | { readonly kind: 'none' }
  /** One of the best items, by chance. */
  | { readonly kind: 'randomesque'; readonly items: number }
  /** Chance at the start, information at the end; with a maximum rate it is progressive-restricted. */
  | { readonly kind: 'progressive'; readonly acceleration: number; readonly maximumRate?: number }
  | { readonly kind: 'proportional'; readonly acceleration: number }
  /** An item that reached the maximum rate is withheld from the next person. */
  | { readonly kind: 'restricted'; readonly maximumRate: number }
  /** Chances that simulation finds beforehand. */
  | {
      readonly kind: 'sympsonHetter';
      readonly maximumRate: number;
      readonly rounds: number;
      readonly candidates: number;
    }
  | {
      readonly kind: 'eligibility';
      readonly maximumRate: number;
      readonly edges: readonly number[];
      readonly memory: number;
    }
  /** Items in demand become dearer and idle ones cheaper, from person to person; the maximum is kept besides. */
  | {
      readonly kind: 'priced';
      readonly maximumRate: number;
      readonly minimumRate: number;
      readonly step: number;
      /** Simulated candidates, other persons of the population, whose tests find the first prices; without them 0. */
      readonly candidates?: number;
    }
  /** Strata of rising discrimination, with a stage of so many items for each. */
  | { readonly kind: 'aStratified'; readonly stages: readonly number[] };

/** How content constraints are kept: exactly by shadow tests, or by a heuristic to compare with. */
export type ContentBalance = 'shadowTest' | 'priorityIndex' | 'weightedDeviations';

/** A start rule that names its criterion. */
type NamedStartRule =
  | (Omit<Extract<StartRule, { kind: 'thetas' }>, 'criterion'> & { readonly criterion: CriterionName })
  | Exclude<StartRule, { kind: 'thetas' }>;

/** An adaptive design as data only, so that it can be sent to another thread. */
export interface StudyDesign extends Omit<AdaptiveDesign, 'criterion' | 'choose' | 'start'> {
  readonly criterion: CriterionName;
  readonly start?: NamedStartRule;
  /** The first ability assumed is drawn per test within this distance of `startTheta`; 0 when absent. */
  readonly startSpread?: number;
  readonly exposure: ExposureControl;
  readonly balance: ContentBalance;
  /** Items nobody gets. */
  readonly excluded: readonly number[];
  /** Abilities that divide the levels of a decision, ascending; none when absent. */
  readonly cuts?: readonly number[];
}

/** A population that takes tests of one design from one bank, again and again. */
export interface Study {
  readonly bank: Bank;
  readonly design: StudyDesign;
  readonly population: Population;
  readonly replications: number;
  readonly seed: string;
  /**
   * Persons in a block; 25 when absent, or 250 where exposure control counts what earlier persons got. Such
   * counts begin anew with each block and replication, so that blocks can run on any worker in any order.
   */
  readonly blockSize?: number;
}

/** Whether what one person got changes what the next one gets. */
export function countsPersons({ kind, ...control }: ExposureControl): boolean {
  return (
    kind === 'restricted' ||
    kind === 'eligibility' ||
    kind === 'priced' ||
    (kind === 'progressive' && 'maximumRate' in control)
  );
}
