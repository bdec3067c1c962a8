import { type EstimationPlan, latentOf, parametersOf } from './estimationPlan.ts';
import { itemCurvature } from './itemCurvature.ts';
import { fillLogWeights, latentScores } from './latentNormal.ts';
import type { MarginalLikelihood } from './marginalLikelihood.ts';
import { meansPieces } from './workMemory.ts';

/**
 * The observed information of all free parameters at a maximum x: minus the second derivatives of the
 * marginal log-likelihood (and log prior), by Oakes' identity with the second term in closed form,
 *
 *     I = −∂²Q/∂ξ∂ξᵀ − Σᵢ [ Eᵢ(s sᵀ) − Eᵢ(s) Eᵢ(s)ᵀ ]
 *
 * where Q is the expected complete-data log-likelihood and Eᵢ the mean, over the posterior of person i, of the
 * scores s of the complete data. Nothing is differenced but the gradient of Q, within one item.
 *
 * @returns a symmetric matrix, row by row
 * @see Oakes (1999), Direct Calculation of the Information Matrix via the EM Algorithm
 */
export function observedInformation(
  plan: EstimationPlan,
  likelihood: MarginalLikelihood,
  x: Float64Array,
): Float64Array {
  likelihood.evaluate(x);
  const { nodes, items, groups, size } = plan;
  const n = nodes.length;
  const { work, workPlan: own } = likelihood;
  const { firstCell } = own.data;
  const { counts, scores, scoreProducts, meanProducts } = work.memory;
  const { groupCounts } = likelihood.expectation;
  const groupScores = groups.map((group) => latentScores(latentOf(group, x), group.free, nodes));
  fillScores();
  const meanPieces = meansPieces(own);
  work.perform('cross', items.length);
  work.perform('means', meanPieces);

  const information = scoreProducts.map((product) => -product);
  for (let from = 0; from < meanPieces * size * size; from += size * size) {
    for (let at = 0; at < size * size; at++) information[at]! += meanProducts[from + at]!;
  }
  for (let item = 0; item < items.length; item++) addItem(item);
  for (let g = 0; g < groups.length; g++) addGroup(g);
  return mirrored(information, size);

  function fillScores(): void {
    for (const [item, { family }] of items.entries()) {
      const table = scores.subarray(own.firstScore[item], own.firstScore[item + 1]);
      family.fillScore(parametersOf(plan, x, item), nodes, table);
    }
    let at = own.firstScore.at(-1)!;
    for (const score of groupScores.flat()) {
      scores.set(score, at);
      at += n;
    }
  }

  /** −∂²Q of the parameters of one item, less Σᵢ Eᵢ(s sᵀ) of its own scores. */
  function addItem(item: number): void {
    const { family } = items[item]!;
    const first = plan.firstParameter[item]!;
    const free = family.roles.length;
    const ownCounts = counts.subarray(firstCell[item]! * n, firstCell[item + 1]! * n);
    const curvature = itemCurvature(items[item]!, parametersOf(plan, x, item), nodes, ownCounts);
    const length = ownCounts.length;
    for (let p = 0; p < free; p++) {
      for (let q = p; q < free; q++) {
        let products = 0;
        const start = own.firstScore[item]!;
        for (let cell = 0; cell < length; cell++) {
          products +=
            ownCounts[cell]! * scores[start + p * length + cell]! * scores[start + q * length + cell]!;
        }
        information[(first + p) * size + first + q]! += curvature[p * free + q]! - products;
      }
    }
  }

  function addGroup(g: number): void {
    const { first } = groups[g]!;
    const ofGroup = groupScores[g]!;
    const found = groupCounts.subarray(g * n, (g + 1) * n);
    const expected = expectedCounts(plan, g, x, found);
    for (let p = 0; p < ofGroup.length; p++) {
      for (let q = p; q < ofGroup.length; q++) {
        information[(first + p) * size + first + q]! +=
          product(expected, ofGroup[p]!, ofGroup[q]!) - product(found, ofGroup[p]!, ofGroup[q]!);
      }
    }
  }
}

/**
 * Persons at each node if ability were distributed as the model says. The weights are an exponential family,
 * so at a maximum −∂²Q of a group's parameters is the covariance of their scores over these.
 */
function expectedCounts(plan: EstimationPlan, g: number, x: Float64Array, counts: Float64Array) {
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
