import { type Bank, itemOf } from '../irt/bank.ts';
import { categoryLogProbabilities } from '../irt/categoryModel.ts';
import { logProbability } from '../irt/logistic.ts';
import { type Quadrature, quadratureNodes, trapezoidWeight } from '../numerics/quadrature.ts';
import { logPriorDensity, type Prior } from './prior.ts';
import type { Estimate, ScoredPattern } from './responsePattern.ts';

/** log P of every response to every item at every quadrature node: made once per bank, then only read. */
export interface AbilityGrid {
  readonly bank: Bank;
  readonly nodes: Float64Array;
  /** Rows of one log-probability per node; the row of score 0 of item i is firstRow[i], score 1 follows it. */
  readonly logProbabilities: Float64Array;
  readonly firstRow: Int32Array;
}

/** What is known about an ability: a density over the nodes of a grid. Never changed, only replaced. */
export interface Posterior {
  readonly grid: AbilityGrid;
  /** Log density at each node, the trapezoid weight included; known up to a constant. */
  readonly logDensity: Float64Array;
}

/** Tabulates the log-likelihood of every response to every item of the bank. */
export function abilityGrid(bank: Bank, quadrature: Quadrature): AbilityGrid {
  const nodes = quadratureNodes(quadrature);
  const n = nodes.length;
  const firstRow = new Int32Array(bank.size);
  let rows = 0;
  for (let item = 0; item < bank.size; item++) {
    firstRow[item] = rows;
    rows += bank.highestScore[item]! + 1;
  }
  const logProbabilities = new Float64Array(rows * n);
  for (let item = 0; item < bank.size; item++) {
    const at = firstRow[item]! * n;
    const model = bank.polytomous.get(item);
    if (model) {
      nodes.forEach((node, k) => {
        categoryLogProbabilities(node, model).forEach((log, score) => {
          logProbabilities[at + score * n + k] = log;
        });
      });
      continue;
    }
    const parameters = itemOf(bank, item);
    for (let k = 0; k < n; k++) {
      logProbabilities[at + k] = logProbability(nodes[k]!, parameters, false);
      logProbabilities[at + n + k] = logProbability(nodes[k]!, parameters, true);
    }
  }
  return { bank, nodes, logProbabilities, firstRow };
}

/**
 * The prior on the grid, before any response.
 *
 * @param testInformation I(θ) at each node, for Jeffreys' prior only
 */
export function priorOnGrid(grid: AbilityGrid, prior: Prior, testInformation?: Float64Array): Posterior {
  const n = grid.nodes.length;
  const logDensity = grid.nodes.map(
    (node, k) => logPriorDensity(prior, node, testInformation?.[k] ?? 1) + Math.log(trapezoidWeight(k, n)),
  );
  if (logDensity.every((value) => value === Number.NEGATIVE_INFINITY)) {
    throw new RangeError('the prior gives no weight to any quadrature node');
  }
  return { grid, logDensity };
}

/** The posterior after one more response; touches one row of the grid, whatever came before. */
export function updatedPosterior(before: Posterior, item: number, score: number): Posterior {
  return posteriorAfter(before, { items: [item], scores: [score] });
}

/** The posterior after a number of responses, in whatever order they came. */
export function posteriorAfter({ grid, logDensity }: Posterior, { items, scores }: ScoredPattern): Posterior {
  const n = grid.nodes.length;
  const { firstRow, logProbabilities } = grid;
  const updated = logDensity.slice();
  for (let k = 0; k < items.length; k++) {
    const row = firstRow[items[k]!]! + scores[k]!;
    for (let node = 0, at = row * n; node < n; node++, at++) updated[node]! += logProbabilities[at]!;
  }
  return { grid, logDensity: updated };
}

/**
 * Expected a posteriori ability and the posterior standard deviation, by the trapezoid rule:
 *
 *     θ̂ = ∫ θ·h(θ) dθ,   SE² = ∫ (θ − θ̂)²·h(θ) dθ,   h = the normalised posterior density
 *
 * The densities are taken relative to their largest, so thousands of responses do not underflow.
 *
 * @see Bock & Mislevy (1982), Adaptive EAP Estimation of Ability in a Microcomputer Environment
 */
export function expectedAbility({ grid: { nodes }, logDensity }: Posterior): Estimate {
  const n = nodes.length;
  let largest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < n; k++) if (logDensity[k]! > largest) largest = logDensity[k]!;

  const density = new Float64Array(n);
  let total = 0;
  let first = 0;
  for (let k = 0; k < n; k++) {
    const h = Math.exp(logDensity[k]! - largest);
    density[k] = h;
    total += h;
    first += h * nodes[k]!;
  }
  const theta = first / total;
  let second = 0;
  for (let k = 0; k < n; k++) second += density[k]! * (nodes[k]! - theta) ** 2;
  return { theta, se: Math.sqrt(second / total) };
}
