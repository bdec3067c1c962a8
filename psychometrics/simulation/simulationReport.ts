import type { StopReason } from '../stopping/stopRule.ts';

/** A figure that may not exist, such as a correlation of one person: null then, never 0. */
export type Figure = number | null;

/** Mean, standard deviation (n − 1) and range. */
export interface Spread {
  readonly mean: number;
  readonly sd: Figure;
  readonly min: number;
  readonly max: number;
}

/** How evenly the bank was used. */
export interface ExposureFigures {
  /** Highest share of tests that held one and the same item. */
  readonly max: number;
  readonly mean: number;
  /** Share of the bank, without the items the design excludes, that nobody got. */
  readonly unusedShare: number;
  /** Share of tests that held each item, by index in the bank. */
  readonly rates: readonly number[];
  /** Σ (rate − mean rate)² / mean rate: 0 when all items are used alike (Chang & Ying 1999). */
  readonly chiSquare: Figure;
}

/** Figures about one group of tests: those of one ability, or of a range of abilities. */
export interface ConditionalFigures {
  /** Mean true ability of the group, in logits. */
  readonly theta: number;
  /** Tests in the group. */
  readonly n: number;
  /** Mean of estimate − true ability, in logits. */
  readonly bias: number;
  /** Root mean square of estimate − true ability, in logits. */
  readonly rmse: number;
  /** Mean standard error that the tests reported. */
  readonly se: Figure;
  /** Standard deviation (n − 1) of estimate − true ability: what the reported one should be. */
  readonly empiricalSe: Figure;
  readonly length: number;
  /** Share of tests whose interval θ̂ ± 1.96 SE holds the true ability. */
  readonly coverage95: number;
  /** Mean information of the items given, at the true ability, in 1 / logit². */
  readonly information: number;
  /** Share of tests that ended by a rule, and not because no item was left. */
  readonly stopRuleMet: number;
}

/** How precise the tests were after so many items; over the tests that came that far. */
export interface LengthFigures {
  readonly length: number;
  readonly tests: number;
  readonly rmse: number;
  readonly se: Figure;
}

/** Levels that cuts make: 0 below the lowest cut. The decided level is that of the final estimate. */
export interface ClassificationFigures {
  readonly cuts: readonly number[];
  /** Share of tests that decided for the true level. */
  readonly accuracy: number;
  /** Share of pairs of tests of one person that decided alike; null without replications. */
  readonly consistency: Figure;
  /** Number of tests by true level, and in it by decided level. */
  readonly decisions: readonly (readonly number[])[];
}

/** What one constraint costs: the same study, the same draws, without it. */
export interface ConstraintCost {
  readonly constraint: string;
  readonly rmseWithout: number;
  /** How much more mean information the tests hold without it, in 1 / logit². */
  readonly informationLost: number;
  /** 100 · (RMSE / RMSE without it − 1). */
  readonly rmseLossPercent: number;
}

/** The same persons, with the same draws, on one linear form of the same bank and blueprint. */
export interface LinearFigures {
  /** Items of the form, by index in the bank. */
  readonly items: readonly number[];
  readonly bias: number;
  readonly rmse: number;
  readonly correlation: Figure;
  readonly conditional: readonly ConditionalFigures[];
  /** Least number of items after which the adaptive test has this RMSE or a lower; null when it never has. */
  readonly adaptiveItemsForSameRmse: Figure;
}

/** The design replayed on real responses, against the estimate from all responses of the same person. */
export interface PostHocFigures {
  readonly persons: number;
  /** Persons for whom no test meets the design from the items they answered. */
  readonly withoutTest: number;
  /** Mean number of items that persons answered. */
  readonly fullLength: number;
  readonly items: Spread;
  /** Between the estimate at the end and the full-length one. */
  readonly correlation: Figure;
  /** Root mean square difference from the full-length estimate, in logits. */
  readonly rmse: number;
  readonly curve: readonly PostHocPoint[];
  /** Least number of items from which on r stays ≥ 0.95; null when it never does. */
  readonly itemsForR95: Figure;
}

/** After so many items, over the persons whose test came that far. */
export interface PostHocPoint {
  readonly length: number;
  readonly persons: number;
  readonly r: Figure;
  readonly rmse: number;
}

/** What a simulation study found. Says the same for the same study, on any number of workers. */
export interface SimulationReport {
  readonly persons: number;
  readonly replications: number;
  readonly seed: string;
  readonly bias: number;
  readonly rmse: number;
  /** Between estimate and true ability. */
  readonly correlation: Figure;
  readonly items: Spread;
  readonly exposure: ExposureFigures;
  /** Share of items that two tests have in common: mean over all pairs, by mean length. */
  readonly overlap: Figure;
  /** Tests that break any constraint of the design, enemies and sets included. */
  readonly violations: number;
  /** Tests that break each row of the blueprint, in its order; broken or not. */
  readonly violationsByConstraint: readonly { readonly constraint: string; readonly tests: number }[];
  readonly conditional: readonly ConditionalFigures[];
  readonly byLength: readonly LengthFigures[];
  readonly lengths: readonly { readonly length: number; readonly tests: number }[];
  readonly stopReasons: readonly { readonly reason: StopReason | 'exhausted'; readonly tests: number }[];
  /** Only where the design has cuts. */
  readonly classification?: ClassificationFigures;
  /** Only where it was asked for. */
  readonly constraintCosts?: readonly ConstraintCost[];
  /** Only where a form of the same length exists and it was asked for. */
  readonly linear?: LinearFigures;
  /** Only where real responses were given. */
  readonly postHoc?: PostHocFigures;
}

/** The report of `simulate`: what was found, what it was found for, and how long it took. */
export interface TimedSimulationReport extends SimulationReport {
  /** Time to estimate and choose after one response. */
  readonly stepMs: { readonly p50: Figure; readonly p99: Figure };
  readonly personsPerSecond: Figure;
  /** The design as it was read, with every default filled in. */
  readonly design: unknown;
  readonly bank: {
    readonly ids: readonly string[];
    /** Number of items of each model. */
    readonly models: Readonly<Record<string, number>>;
    /** Information of the whole bank over ability. */
    readonly information: readonly { readonly theta: number; readonly information: number }[];
  };
  readonly population: unknown;
  /** The largest exposure rate the design allows; null without such a control. */
  readonly maximumRate: Figure;
}
