import type { LengthRange } from '../stopping/stopRule.ts';
import { type BlueprintSource, compileBlueprint } from './blueprint.ts';
import { findConflict } from './findConflict.ts';
import { assembleNested } from './nestedTests.ts';

/** Whether a blueprint can be met; asked when a design is published, so that no candidate ever finds out. */
export type Feasibility =
  | { readonly kind: 'feasible' }
  /** No test of this length meets all the constraints named; each of them is needed for the conflict. */
  | { readonly kind: 'infeasible'; readonly length: number; readonly conflict: readonly string[] }
  /** Both lengths are possible, but no test of the minimum length can grow into one of the maximum. */
  | { readonly kind: 'notExtendable'; readonly conflict: readonly string[] }
  /** Neither a test nor a proof was found: the blueprint is too entangled, and should be refused as well. */
  | { readonly kind: 'undecided' };

/**
 * Whether a bank holds a test that meets the blueprint, at both ends of the length range.
 *
 * @param excluded items that no candidate may get
 * @throws {InvalidBlueprint} when the blueprint contradicts itself
 */
export function checkFeasible(
  source: BlueprintSource,
  range: LengthRange,
  excluded: readonly number[] = [],
): Feasibility {
  const blueprint = compileBlueprint(source);
  const problem = { blueprint, values: new Float64Array(source.itemCount), included: [], excluded };
  const result = assembleNested({ ...problem, range });
  if (result.kind === 'assembled') return { kind: 'feasible' };
  if (result.kind === 'undecided') return result;

  const available = source.itemCount - new Set(excluded).size;
  for (const length of [range.minimum, range.maximum]) {
    const conflict = findConflict({ ...problem, length });
    if (conflict.length > 0 || available < length) return { kind: 'infeasible', length, conflict };
  }
  return { kind: 'notExtendable', conflict: result.conflict };
}
