import { InfeasibleDesign } from './assembly/infeasibleDesign.ts';
import { leftOfSets } from './assembly/keepTogether.ts';
import { assembleNested, type NestedTests } from './assembly/nestedTests.ts';
import type { AnsweredState } from './chooseNext.ts';
import { itemsToCome } from './selection/startRule.ts';

/**
 * The shadow test: the best test that still holds everything given so far. Without the items withheld if there
 * is one, and without what is left of sets the candidate has moved on from.
 *
 * @throws {InfeasibleDesign} when no test meets the blueprint
 */
export function shadowTest(
  state: AnsweredState,
  values: Float64Array,
  withheld: readonly number[],
): NestedTests {
  const { test, items, shadow } = state;
  const { length: range, start } = test.design;
  const included = [...items, ...itemsToCome(start, items, state.excluded)];
  const excluded = [...state.excluded, ...leftOfSets(test.blueprint.sets ?? [], items)];
  const problem = { blueprint: test.blueprint, values, included, excluded, range, known: shadow };
  const barred = withheld.filter((item) => !included.includes(item));
  if (barred.length > 0) {
    const known = shadow?.full.some((item) => barred.includes(item)) ? undefined : shadow;
    const result = assembleNested({ ...problem, excluded: [...excluded, ...barred], known });
    if (result.kind === 'assembled') return result.tests;
  }
  const result = assembleNested(problem);
  if (result.kind === 'assembled') return result.tests;
  throw new InfeasibleDesign(result.kind === 'infeasible' ? result.conflict : []);
}
