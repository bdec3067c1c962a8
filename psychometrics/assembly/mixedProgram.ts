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

/** When a solver may stop before it has a proof. The same program stopped by gap or nodes has the same solution. */
export interface MixedLimits {
  /** The cost may be this much above the bound, in units of the cost. */
  readonly gap: number;
  /** Branches to look through; all when absent. */
  readonly nodes?: number;
  /** The last resort: where time stops the search, its outcome depends on the machine. */
  readonly seconds: number;
}

/** What ended a search; `gap` when it found what was asked. */
export type StoppedBy = 'gap' | 'nodes' | 'time';

export type MixedSolution =
  /** `bound`: no solution costs less. */
  | {
      readonly kind: 'solved';
      readonly x: Float64Array;
      readonly cost: number;
      readonly bound: number;
      readonly stoppedBy: StoppedBy;
    }
  | { readonly kind: 'infeasible' }
  /** A limit was reached before there was any solution or proof. */
  | { readonly kind: 'undecided'; readonly stoppedBy: Exclude<StoppedBy, 'gap'> };

/** Port: a mixed-integer solver, which this part does not have. */
export type SolveMixed = (program: MixedProgram, limits: MixedLimits) => MixedSolution;
