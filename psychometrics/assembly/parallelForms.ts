import { meetsAll } from './assembleTest.ts';
import { testRows } from './assemblyProgram.ts';
import type { Blueprint } from './blueprint.ts';
import type { ProgramRow } from './linearProgram.ts';
import type { MixedLimits, MixedProgram, SolveMixed, StoppedBy } from './mixedProgram.ts';

/** What a form should measure: its test information at abilities. */
export interface InformationTarget {
  readonly theta: number;
  readonly information: number;
}

/** One or more linear forms, each of which meets the blueprint and comes close to the target. */
export interface FormsProblem {
  readonly blueprint: Blueprint;
  readonly length: number;
  readonly forms: number;
  readonly targets: readonly InformationTarget[];
  /** The information of every item at the ability of each target. */
  readonly information: readonly Float64Array[];
  /** Items that must be in every form, and items in none. */
  readonly included: readonly number[];
  readonly excluded: readonly number[];
  /** In how many forms an item that is not included may be. */
  readonly maximumUse: number;
}

export type FormsAssembly =
  | {
      readonly kind: 'assembled';
      /** The items of each form, by ascending index. */
      readonly forms: readonly (readonly number[])[];
      /** The largest distance of any form from any target, in units of information. */
      readonly deviation: number;
      /** No forms come closer than this. */
      readonly bound: number;
      /** With `time` other machines may find other forms; otherwise the same problem has the same forms. */
      readonly stoppedBy: StoppedBy;
    }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'undecided'; readonly stoppedBy: StoppedBy };

/**
 * Forms to a target information curve, with the smallest possible largest deviation:
 *
 *     minimise y,   |Σ Iᵢ(θₖ)·xᵢ − Tₖ| ≤ y   for every form and every target k
 *
 * @param solve a mixed-integer solver; what it returns is counted out again
 * @see van der Linden (2005), Linear Models for Optimal Test Design, ch. 5–6 (minimax, simultaneous assembly)
 */
export function assembleForms(problem: FormsProblem, solve: SolveMixed, limits: MixedLimits): FormsAssembly {
  const solution = solve(formsProgram(problem), limits);
  if (solution.kind !== 'solved') return solution;
  const { stoppedBy } = solution;
  const { blueprint, length, included, excluded, forms: count } = problem;
  const stride = strideOf(blueprint);
  const forms = Array.from({ length: count }, (_, form) =>
    Array.from({ length: blueprint.itemCount }, (_, item) => item).filter(
      (item) => solution.x[form * stride + item]! > 0.5,
    ),
  );
  const values = new Float64Array(blueprint.itemCount);
  for (const items of forms) {
    const chosen = new Uint8Array(blueprint.itemCount);
    for (const item of items) chosen[item] = 1;
    if (!meetsAll({ blueprint, values, length, included, excluded }, chosen))
      return { kind: 'undecided', stoppedBy };
  }
  const deviation = deviationOf(problem, forms);
  const bound = Math.max(0, Math.min(solution.bound, deviation));
  return { kind: 'assembled', forms, deviation, bound, stoppedBy };
}

/** The largest distance of any of these forms from any target. */
export function deviationOf(
  { targets, information }: Pick<FormsProblem, 'targets' | 'information'>,
  forms: readonly (readonly number[])[],
): number {
  return Math.max(
    ...forms.flatMap((items) =>
      targets.map((target, k) =>
        Math.abs(items.reduce((sum, item) => sum + information[k]![item]!, 0) - target.information),
      ),
    ),
  );
}

/** Columns: per form its items and sets; the last one is the largest deviation y. */
export function formsProgram(problem: FormsProblem): MixedProgram {
  const { blueprint, length, forms, targets, information, included, excluded, maximumUse } = problem;
  const n = blueprint.itemCount;
  const stride = strideOf(blueprint);
  const deviation = forms * stride;
  const lower = new Float64Array(deviation + 1);
  const upper = new Float64Array(deviation + 1).fill(1);
  upper[deviation] = Number.POSITIVE_INFINITY;
  const rows: ProgramRow[] = [];
  for (let form = 0; form < forms; form++) {
    const first = form * stride;
    const items = Array.from({ length: n }, (_, item) => first + item);
    for (const item of excluded) upper[first + item] = 0;
    for (const item of included) lower[first + item] = 1;
    for (const row of testRows(blueprint, length, n)) {
      rows.push({ ...row, columns: Array.from(row.columns, (column) => first + column) });
    }
    targets.forEach((target, k) => {
      const columns = [...items, deviation];
      const sum = [...information[k]!];
      rows.push({
        columns,
        weights: [...sum, 1],
        lower: target.information,
        upper: Number.POSITIVE_INFINITY,
      });
      rows.push({
        columns,
        weights: [...sum, -1],
        lower: Number.NEGATIVE_INFINITY,
        upper: target.information,
      });
    });
  }
  if (maximumUse < forms) rows.push(...usageRows(problem, stride));
  const cost = new Float64Array(deviation + 1);
  cost[deviation] = 1;
  const whole = new Uint8Array(deviation + 1).fill(1, 0, deviation);
  return { cost, lower, upper, whole, rows };
}

function usageRows({ blueprint, forms, included, maximumUse }: FormsProblem, stride: number): ProgramRow[] {
  const shared = new Set(included);
  return Array.from({ length: blueprint.itemCount }, (_, item) => item)
    .filter((item) => !shared.has(item))
    .map((item) => ({
      columns: Array.from({ length: forms }, (_, form) => form * stride + item),
      lower: 0,
      upper: maximumUse,
    }));
}

function strideOf({ itemCount, sets = [] }: Blueprint): number {
  return itemCount + sets.length;
}
