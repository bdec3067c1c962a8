import type { ProgramRow } from './linearProgram.ts';

/** A program with whole and other columns, for a solver outside: minimise Σ cost·x within rows and bounds. */
export interface MixedProgram {
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 for the columns that must be whole. */
  readonly whole: Uint8Array;
  readonly rows: readonly ProgramRow[];
}

/** When a solver may stop before it has a proof. */
export interface MixedLimits {
  /** The cost may be this much above the bound, in units of the cost. */
  readonly gap: number;
  readonly seconds: number;
}

export type MixedSolution =
  /** `bound`: no solution costs less. */
  | { readonly kind: 'solved'; readonly x: Float64Array; readonly cost: number; readonly bound: number }
  | { readonly kind: 'infeasible' }
  /** Time was up before there was any solution or proof. */
  | { readonly kind: 'undecided' };

/** Port: a mixed-integer solver, which this part does not have. */
export type SolveMixed = (program: MixedProgram, limits: MixedLimits) => MixedSolution;
