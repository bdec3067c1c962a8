import { correlation, mean, quantile } from '../numerics/sampleMoments.ts';

/** How one simulated test ended. */
export interface SimulatedOutcome {
  /** The ability the candidate was given, in logits. */
  readonly trueTheta: number;
  /** The estimate at the end, and its standard error. */
  readonly theta: number;
  readonly se: number;
  readonly items: readonly number[];
  /** Whether the test ended by one of its rules, and not because it ran out of items. */
  readonly stopRuleMet: boolean;
}

/** Figures about a group of simulated candidates. */
export interface GroupSummary {
  readonly persons: number;
  /** Mean true ability. */
  readonly theta: number;
  /** Mean of estimate − true ability, in logits. */
  readonly bias: number;
  /** Root mean square of estimate − true ability, in logits. */
  readonly rmse: number;
  readonly meanLength: number;
  readonly meanSe: number;
  /** Share of tests that ended by a rule. */
  readonly stopRuleMet: number;
}

/** Figures about a simulation. */
export interface SimulationSummary extends GroupSummary {
  /** Between estimate and true ability; NaN when either does not vary. */
  readonly correlation: number;
  /** Share of candidates who got each item. */
  readonly exposure: Float64Array;
  /** Share of items two candidates have in common, on average. */
  readonly overlap: number;
  /** The same figures by decile of true ability, lowest first. */
  readonly conditional: readonly GroupSummary[];
}

/**
 * Summarises a simulation.
 *
 *     overlap = Σ exposure² / mean length
 *
 * @see Chen, Ankenmann & Spray (2003), The Relationship Between Item Exposure and Test Overlap
 */
export function simulationSummary(
  bankSize: number,
  outcomes: readonly SimulatedOutcome[],
): SimulationSummary {
  const exposure = new Float64Array(bankSize);
  for (const { items } of outcomes) for (const item of items) exposure[item]!++;
  for (let item = 0; item < bankSize; item++) exposure[item]! /= outcomes.length;
  const whole = summaryOf(outcomes);
  return {
    ...whole,
    correlation: correlation(
      outcomes.map(({ theta }) => theta),
      outcomes.map(({ trueTheta }) => trueTheta),
    ),
    exposure,
    overlap: exposure.reduce((sum, rate) => sum + rate * rate, 0) / whole.meanLength,
    conditional: deciles(outcomes).map(summaryOf),
  };
}

function summaryOf(outcomes: readonly SimulatedOutcome[]): GroupSummary {
  const errors = outcomes.map(({ theta, trueTheta }) => theta - trueTheta);
  return {
    persons: outcomes.length,
    theta: mean(outcomes.map(({ trueTheta }) => trueTheta)),
    bias: mean(errors),
    rmse: Math.sqrt(mean(errors.map((error) => error * error))),
    meanLength: mean(outcomes.map(({ items }) => items.length)),
    meanSe: mean(outcomes.map(({ se }) => se)),
    stopRuleMet: mean(outcomes.map(({ stopRuleMet }) => (stopRuleMet ? 1 : 0))),
  };
}

/** Groups between the deciles of true ability, each without its upper edge but the last. */
function deciles(outcomes: readonly SimulatedOutcome[]): SimulatedOutcome[][] {
  const thetas = outcomes.map(({ trueTheta }) => trueTheta);
  const edges = Array.from({ length: 9 }, (_, k) => quantile(thetas, (k + 1) / 10));
  const groups: SimulatedOutcome[][] = Array.from({ length: 10 }, () => []);
  for (const outcome of outcomes) {
    groups[edges.filter((edge) => outcome.trueTheta >= edge).length]!.push(outcome);
  }
  return groups;
}
