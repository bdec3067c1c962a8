import type { ConstraintCost, SimulationReport } from './simulationReport.ts';
import type { Study, StudyDesign } from './study.ts';

/** Everything of a design that can be dropped to see what it costs: constraints and sets, and all enemies together. */
export function constraintNames({ constraints, enemies, sets = [] }: StudyDesign): string[] {
  const named = [...constraints, ...sets].map(({ name }) => name);
  return enemies.length > 0 ? [...named, allEnemies] : named;
}

/** The same study, without one constraint. */
export function studyWithout(study: Study, name: string): Study {
  const { constraints, enemies, sets = [] } = study.design;
  return {
    ...study,
    design: {
      ...study.design,
      constraints: constraints.filter((one) => one.name !== name),
      sets: sets.filter((one) => one.name !== name),
      enemies: name === allEnemies ? [] : enemies,
    },
  };
}

/** What a constraint costs, from the figures with it and without it. */
export function constraintCost(
  constraint: string,
  report: SimulationReport,
  without: SimulationReport,
): ConstraintCost {
  return {
    constraint,
    rmseWithout: without.rmse,
    informationLost: meanInformation(without) - meanInformation(report),
    rmseLossPercent: 100 * (report.rmse / without.rmse - 1),
  };
}

const allEnemies = 'enemies';

function meanInformation({ conditional }: SimulationReport): number {
  const tests = conditional.reduce((sum, { n }) => sum + n, 0);
  return conditional.reduce((sum, { n, information }) => sum + n * information, 0) / tests;
}
