import { calibrate } from '#psychometrics/calibration/calibrate.ts';
import type { ModelParameters } from '#psychometrics/calibration/calibrationModel.ts';
import { normalAbilities, simulatedResponses } from '#psychometrics/calibration/simulatedResponses.ts';
import { type Random, seededRandom } from '#psychometrics/numerics/seededRandom.ts';

/** What is simulated and calibrated again. */
export interface RecoveryCondition {
  readonly persons: number;
  readonly items: number;
  /** Share of the responses that is missing completely at random. */
  readonly missing: number;
  /** How many of the items are anchors; then the population is not the reference one: mean 0.4, SD 1.1. */
  readonly anchors: number;
}

/** How well one kind of parameter came back, over all estimated items and replications. */
export interface Recovery {
  readonly bias: number;
  readonly rmse: number;
  /** What the standard errors promise: the root of their mean square. */
  readonly asymptoticSe: number;
  /** Share of the true values within 1.96 SE. */
  readonly coverage: number;
}

export interface RecoveryRow {
  readonly condition: RecoveryCondition;
  readonly a: Recovery;
  /** The intercept −ab, whose sampling distribution is nearly normal; that of b is not for extreme items. */
  readonly intercept: Recovery;
  /** Milliseconds of one calibration with standard errors. */
  readonly elapsedMs: number;
  readonly converged: number;
}

/** Simulates 2PL responses from known parameters, calibrates them, and compares. Seeded: always the same. */
export function recoverParameters(
  condition: RecoveryCondition,
  replications: number,
  now: () => number,
): RecoveryRow {
  const { persons, items: count, missing, anchors } = condition;
  const slopes: Found[] = [];
  const intercepts: Found[] = [];
  let elapsedMs = 0;
  let converged = 0;
  for (let replication = 0; replication < replications; replication++) {
    const random = seededRandom(`recovery ${persons} ${missing} ${anchors} ${replication}`);
    const items = drawItems(count, random);
    const abilities =
      anchors > 0 ? normalAbilities(persons, 0.4, 1.1, random) : normalAbilities(persons, 0, 1, random);
    const responses = simulatedResponses(items, abilities, random, () => random() < missing);
    const known = new Map(items.slice(0, anchors).map((item, k) => [k, item]));
    const began = now();
    const found = calibrate(responses, { model: '2pl', ...(anchors > 0 ? { anchors: known } : {}) });
    elapsedMs += (now() - began) / replications;
    if (found.kind !== 'calibrated') throw new Error(found.kind);
    converged += Number(found.converged) / replications;
    for (const { item, anchored, slopeIntercept, se } of found.items) {
      const truth = items[item]!;
      if (anchored || !se || truth.model !== 'logistic') continue;
      slopes.push({ truth: truth.a, estimate: slopeIntercept.slope, se: se.slope! });
      const estimate = slopeIntercept.intercepts[0]!;
      intercepts.push({ truth: -truth.a * truth.b, estimate, se: se.intercepts[0]! });
    }
  }
  return { condition, a: recoveryOf(slopes), intercept: recoveryOf(intercepts), elapsedMs, converged };
}

interface Found {
  readonly truth: number;
  readonly estimate: number;
  readonly se: number;
}

function recoveryOf(found: readonly Found[]): Recovery {
  const mean = (of: (one: Found) => number) => found.reduce((sum, one) => sum + of(one), 0) / found.length;
  return {
    bias: mean(({ estimate, truth }) => estimate - truth),
    rmse: Math.sqrt(mean(({ estimate, truth }) => (estimate - truth) ** 2)),
    asymptoticSe: Math.sqrt(mean(({ se }) => se ** 2)),
    coverage: mean(({ estimate, truth, se }) => (Math.abs(estimate - truth) < 1.96 * se ? 1 : 0)),
  };
}

function drawItems(count: number, random: Random): ModelParameters[] {
  const logSlopes = normalAbilities(count, 0, 0.3, random);
  const difficulties = normalAbilities(count, 0, 1, random);
  return Array.from(logSlopes, (logSlope, k) => {
    return { model: 'logistic', a: Math.exp(logSlope), b: difficulties[k]!, c: 0, d: 1 };
  });
}
