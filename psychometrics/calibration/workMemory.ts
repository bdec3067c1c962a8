import type { EstimationPlan } from './estimationPlan.ts';
import type { PatternBlocks } from './patternBlocks.ts';

/** What every piece of a calibration's work reads: figures alone, so that it can be handed to another thread. */
export interface WorkPlan {
  readonly data: PatternBlocks;
  /** Number of nodes of ability. */
  readonly n: number;
  /** Where the parameters of each item begin; after the last item, where those of the groups begin. */
  readonly firstParameter: Int32Array;
  /** Where the parameters of each group begin; after the last group, the number of all parameters. */
  readonly firstGroupParameter: Int32Array;
  /** Where the scores of each item begin; after the last item, where those of the groups begin. */
  readonly firstScore: Int32Array;
  /** Whether standard errors will be asked for. */
  readonly standardErrors: boolean;
}

/** The tables that pieces of work read and write, each its own part; threads may share them. */
export interface WorkMemory {
  /** Log-likelihood of every sub-pattern at every node. */
  readonly subPatternLogLikelihood: Float64Array;
  /** Log weight of every node, per group. */
  readonly logWeights: Float64Array;
  /** Posterior of each pattern over the nodes, times the weight of the pattern. */
  readonly posterior: Float64Array;
  /** Outside these nodes the posterior of a pattern is 0. */
  readonly firstNode: Int32Array;
  readonly endNode: Int32Array;
  /** Per piece: posteriors summed over the patterns that hold each sub-pattern, and over each group. */
  readonly subPatternCounts: Float64Array;
  readonly groupCounts: Float64Array;
  readonly logLikelihood: Float64Array;
  /** Expected number of responses in each cell at each node, over all pieces. */
  readonly counts: Float64Array;
  /** ∂ log P of the categories of an item, and ∂ log weight of groups, at every node; per parameter. */
  readonly scores: Float64Array;
  /** Σᵢ E(s_p s_q) over the posteriors, on and above the diagonal; different items, and items with groups. */
  readonly scoreProducts: Float64Array;
  /** Per piece: Σᵢ E(s_p) E(s_q), on and above the diagonal. */
  readonly meanProducts: Float64Array;
}

/** The layout of the shared tables: where the figures of each item and group begin, for data of these patterns. */
export function workPlan(plan: EstimationPlan, data: PatternBlocks, standardErrors: boolean): WorkPlan {
  const n = plan.nodes.length;
  const firstScore = new Int32Array(plan.items.length + 1);
  for (const [item, { family }] of plan.items.entries()) {
    firstScore[item + 1] = firstScore[item]! + family.roles.length * family.categories * n;
  }
  const firstGroupParameter = Int32Array.of(...plan.groups.map(({ first }) => first), plan.size);
  return { data, n, firstParameter: plan.firstParameter, firstGroupParameter, firstScore, standardErrors };
}

/**
 * The number of pieces the patterns are cut into. It depends on the responses alone, never on how many threads
 * there are, and pieces are summed in their order: so the result does not depend on the threads.
 */
export function patternPieces({ data }: WorkPlan): number {
  return Math.min(8, Math.max(1, Math.floor(data.patterns / 128)));
}

/** As many of them as have room for a matrix of all parameters each, within 128 MB. */
export function meansPieces(plan: WorkPlan): number {
  const size = plan.firstGroupParameter.at(-1)!;
  return Math.max(1, Math.min(patternPieces(plan), Math.floor(2 ** 24 / size ** 2)));
}

/** The patterns of one piece of so many. */
export function pieceOf(patterns: number, pieces: number, piece: number): { from: number; to: number } {
  return {
    from: Math.floor((piece * patterns) / pieces),
    to: Math.floor(((piece + 1) * patterns) / pieces),
  };
}

/** @param allocate zeroed memory: of this thread, or shared between threads */
export function workMemory(plan: WorkPlan, allocate: (bytes: number) => ArrayBufferLike): WorkMemory {
  const { data, n, firstParameter, firstGroupParameter, firstScore, standardErrors } = plan;
  const size = standardErrors ? firstGroupParameter.at(-1)! : 0;
  const pieces = patternPieces(plan);
  const groupScores = (firstGroupParameter.at(-1)! - firstParameter.at(-1)!) * n;
  const figures = (length: number) => new Float64Array(allocate(8 * length));
  return {
    subPatternLogLikelihood: figures(data.subPatterns * n),
    logWeights: figures(data.groups * n),
    posterior: figures(data.patterns * n),
    firstNode: new Int32Array(allocate(4 * data.patterns)),
    endNode: new Int32Array(allocate(4 * data.patterns)),
    subPatternCounts: figures(pieces * data.subPatterns * n),
    groupCounts: figures(pieces * data.groups * n),
    logLikelihood: figures(pieces),
    counts: figures(data.firstCell.at(-1)! * n),
    scores: figures(standardErrors ? firstScore.at(-1)! + groupScores : 0),
    scoreProducts: figures(size * size),
    meanProducts: figures(standardErrors ? meansPieces(plan) * size * size : 0),
  };
}
