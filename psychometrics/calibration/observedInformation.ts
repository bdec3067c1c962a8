import { type EstimationPlan, latentOf, parametersOf } from './estimationPlan.ts';
import { itemCurvature } from './itemCurvature.ts';
import { fillLogWeights, latentScores } from './latentNormal.ts';
import type { MarginalLikelihood } from './marginalLikelihood.ts';
import type { PatternBlocks } from './patternBlocks.ts';

/**
 * The observed information of all free parameters at a maximum x: minus the second derivatives of the
 * marginal log-likelihood (and log prior), by Oakes' identity with the second term in closed form,
 *
 *     I = −∂²Q/∂ξ∂ξᵀ − Σᵢ Covᵢ(s, s)
 *
 * where Q is the expected complete-data log-likelihood and Covᵢ the covariance, over the posterior of person
 * i, of the scores s of the complete data. Nothing is differenced but the gradient of Q, within one item.
 *
 * @returns a symmetric matrix, row by row
 * @see Oakes (1999), Direct Calculation of the Information Matrix via the EM Algorithm
 */
export function observedInformation(
  plan: EstimationPlan,
  data: PatternBlocks,
  likelihood: MarginalLikelihood,
  x: Float64Array,
): Float64Array {
  likelihood.evaluate(x);
  const { nodes, items, groups, size } = plan;
  const n = nodes.length;
  const { counts, posterior, groupCounts, spread } = likelihood.expectation;
  const information = new Float64Array(size * size);
  const scores = items.map(({ family }, item) => {
    const table = new Float64Array(family.roles.length * family.categories * n);
    family.fillScore(parametersOf(plan, x, item), nodes, table);
    return table;
  });
  const groupScores = groups.map((group) => latentScores(latentOf(group, x), group.free, nodes));
  const spreadCounts = new Float64Array(counts.length);
  const weighted = new Float64Array(posterior.length);

  for (let item = 0; item < items.length; item++) {
    const { family } = items[item]!;
    const first = plan.firstParameter[item]!;
    const ownCounts = counts.subarray(data.firstCell[item]! * n, data.firstCell[item + 1]! * n);
    const curvature = itemCurvature(items[item]!, parametersOf(plan, x, item), nodes, ownCounts);
    const free = family.roles.length;
    for (let cell = 0; cell < curvature.length; cell++) {
      const row = first + Math.floor(cell / free);
      information[row * size + first + (cell % free)]! += curvature[cell]!;
    }
    const block = blockOf(data, item);
    const codeOf = codeLookup(data, item, block);
    for (let p = 0; p < free; p++) {
      const table = scores[item]!.subarray(p * family.categories * n, (p + 1) * family.categories * n);
      weigh((pattern) => {
        const code = codeOf(pattern);
        return code < 0 ? -1 : code * n;
      }, table);
      spread(weighted, spreadCounts, block);
      subtractItemCovariances(first + p, item);
      subtractGroupCovariances(first + p);
    }
  }
  for (const [g, group] of groups.entries()) {
    const ofGroup = groupScores[g]!;
    const expected = expectedWeights(plan, g, x, groupCounts.subarray(g * n, (g + 1) * n));
    for (let p = 0; p < ofGroup.length; p++) {
      for (let q = 0; q < ofGroup.length; q++) {
        information[(group.first + p) * size + group.first + q]! += product(
          expected,
          ofGroup[p]!,
          ofGroup[q]!,
        );
      }
      weigh((pattern) => (data.groupOf[pattern] === g ? 0 : -1), ofGroup[p]!);
      subtractGroupCovariances(group.first + p);
    }
  }
  return mirrored(information, size);

  /** posterior × (score − posterior mean of the score), for one parameter. */
  function weigh(rowOf: (pattern: number) => number, table: Float64Array): void {
    weighted.fill(0);
    for (let pattern = 0; pattern < data.patterns; pattern++) {
      const row = rowOf(pattern);
      if (row < 0) continue;
      const base = pattern * n;
      let total = 0;
      for (let k = 0; k < n; k++) total += posterior[base + k]! * table[row + k]!;
      const mean = total / data.weights[pattern]!;
      for (let k = 0; k < n; k++) weighted[base + k] = posterior[base + k]! * (table[row + k]! - mean);
    }
  }

  /** Subtracts the covariances of parameter `row`, which `weighted` now holds, with this item and later ones. */
  function subtractItemCovariances(row: number, firstItem: number): void {
    for (let item = firstItem; item < items.length; item++) {
      const from = data.firstCell[item]! * n;
      const length = items[item]!.family.categories * n;
      const table = scores[item]!;
      for (let p = 0, at = 0; p < items[item]!.family.roles.length; p++) {
        let sum = 0;
        for (let cell = 0; cell < length; cell++, at++) sum += spreadCounts[from + cell]! * table[at]!;
        information[row * size + plan.firstParameter[item]! + p]! -= sum;
      }
    }
  }

  function subtractGroupCovariances(row: number): void {
    for (let pattern = 0; pattern < data.patterns; pattern++) {
      const g = data.groupOf[pattern]!;
      for (let p = 0; p < groupScores[g]!.length; p++) {
        const score = groupScores[g]![p]!;
        let sum = 0;
        for (let k = 0; k < n; k++) sum += weighted[pattern * n + k]! * score[k]!;
        information[row * size + groups[g]!.first + p]! -= sum;
      }
    }
  }
}

function blockOf({ blocks }: PatternBlocks, item: number): number {
  return blocks.findIndex(({ firstItem, items }) => item < firstItem + items);
}

/** The response code of each pattern to one item. */
function codeLookup(data: PatternBlocks, item: number, b: number): (pattern: number) => number {
  const block = data.blocks[b]!;
  return (pattern) => {
    const s = data.subPatternOf[pattern * data.blocks.length + b]! - block.firstSubPattern;
    const cell = block.cells[s * block.items + item - block.firstItem]!;
    return cell < 0 ? -1 : cell - data.firstCell[item]!;
  };
}

/**
 * Persons at each node if ability were distributed as the model says. The weights are an exponential family,
 * so at a maximum −∂²Q of a group's parameters is the covariance of their scores over these.
 */
function expectedWeights(plan: EstimationPlan, g: number, x: Float64Array, counts: Float64Array) {
  const weights = new Float64Array(counts.length);
  fillLogWeights(latentOf(plan.groups[g]!, x), plan.nodes, weights);
  const persons = counts.reduce((sum, count) => sum + count, 0);
  return weights.map((log) => persons * Math.exp(log));
}

function product(weights: Float64Array, x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += weights[k]! * x[k]! * y[k]!;
  return sum;
}

/** Only what stands on or above the diagonal was computed. */
function mirrored(matrix: Float64Array, n: number): Float64Array {
  for (let row = 0; row < n; row++) {
    for (let column = 0; column < row; column++) matrix[row * n + column] = matrix[column * n + row]!;
  }
  return matrix;
}
