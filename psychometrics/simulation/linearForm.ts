import { assembleTest } from '../assembly/assembleTest.ts';
import { InfeasibleDesign } from '../assembly/infeasibleDesign.ts';
import { fillInformation } from '../irt/testInformation.ts';
import type { CompiledStudy } from './compileStudy.ts';
import { representativeThetas } from './population.ts';
import type { LinearFigures, SimulationReport } from './simulationReport.ts';
import type { Study } from './study.ts';

/**
 * The linear form to compare an adaptive design with: of the same bank and blueprint, with as much information
 * as possible over the abilities of the population (nine of them, that stand for equal parts of it).
 *
 * @returns items, by index in the bank
 * @throws {InfeasibleDesign} when no test of this length meets the blueprint
 */
export function linearForm({ study, blueprint }: CompiledStudy, length: number): readonly number[] {
  const { bank, design, population } = study;
  const values = new Float64Array(bank.size);
  const at = new Float64Array(bank.size);
  for (const theta of representativeThetas(population, 9)) {
    fillInformation(bank, theta, at);
    for (let item = 0; item < bank.size; item++) values[item]! += at[item]!;
  }
  const result = assembleTest({ blueprint, values, length, included: [], excluded: design.excluded });
  if (result.kind === 'assembled') return result.items;
  throw new InfeasibleDesign(result.kind === 'infeasible' ? result.conflict : []);
}

/** The same persons, with the same draws and the same estimator, on a linear form. */
export function linearStudy(study: Study, items: readonly number[]): Study {
  const { startSpread: _, ...design } = study.design;
  return {
    ...study,
    design: {
      ...design,
      criterion: 'mfi',
      constraints: [],
      enemies: [],
      sets: [],
      length: { minimum: items.length, maximum: items.length },
      stopRules: [],
      start: { kind: 'items', items },
      exposure: { kind: 'none' },
      balance: 'shadowTest',
      excluded: [],
    },
  };
}

/** The form beside the adaptive tests. */
export function linearFigures(
  items: readonly number[],
  { bias, rmse, correlation, conditional }: SimulationReport,
  adaptive: SimulationReport,
): LinearFigures {
  const enough = adaptive.byLength.find((after) => after.rmse <= rmse);
  return { items, bias, rmse, correlation, conditional, adaptiveItemsForSameRmse: enough?.length ?? null };
}
