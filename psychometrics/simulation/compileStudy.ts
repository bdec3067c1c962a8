import { type AdaptiveDesign, type AdaptiveTest, compileTest } from '../adaptiveTest.ts';
import { type Blueprint, compileBlueprint } from '../assembly/blueprint.ts';
import { checkCuts } from '../classification/decision.ts';
import { checkMaximumRate } from '../exposure/maximumRate.ts';
import type { Choose } from '../selection/choice.ts';
import { criteria } from '../selection/criteria.ts';
import { byPriorityIndex } from '../selection/priorityIndex.ts';
import type { StartRule } from '../selection/startRule.ts';
import { byWeightedDeviations } from '../selection/weightedDeviations.ts';
import { controlInTurn, exposureChoice, maximumRateOf } from './exposureChoice.ts';
import { type AbilityGroups, abilityGroups, checkPopulation } from './population.ts';
import { preparedControl } from './preparedControl.ts';
import type { Study, StudyDesign } from './study.ts';

/** A study made ready to run. */
export interface CompiledStudy {
  readonly study: Study;
  readonly test: AdaptiveTest;
  /** What every test is checked against, however its content was kept. */
  readonly blueprint: Blueprint;
  readonly groups: AbilityGroups;
  /** What exposure control found by simulation, see `preparedControl`; for other workers to reuse. */
  readonly prepared: Float64Array | undefined;
}

/**
 * Checks and compiles a study.
 *
 * @param known what exposure control found before for the same study
 * @throws {InvalidBlueprint | RangeError} when design or population contradict themselves
 * @throws {InfeasibleDesign} when exposure control must be prepared and no test meets the blueprint
 */
export function compileStudy(study: Study, known?: Float64Array): CompiledStudy {
  const { bank, design, population, replications } = study;
  checkPopulation(population);
  if (!(Number.isSafeInteger(replications) && replications >= 1)) {
    throw new RangeError(`a study has at least one replication, not ${replications}`);
  }
  if (design.cuts) checkCuts(design.cuts);
  const rate = maximumRateOf(design);
  if (rate !== undefined) checkMaximumRate(rate);
  controlInTurn(bank.size, design); // refuses levels, memory and prices that mean nothing
  const { constraints, enemies, sets = [] } = design;
  const blueprint = compileBlueprint({ itemCount: bank.size, constraints, enemies, sets });
  const compiled = (choose?: Choose) => compileTest(bank, adaptiveDesign(design, choose));
  const prepared = known ?? preparedControl(study, compiled);
  const test = compiled(exposureChoice(bank, design, prepared));
  return { study, test, blueprint, groups: abilityGroups(population), prepared };
}

/** The design with its criteria and rules in place of their names. */
function adaptiveDesign(design: StudyDesign, exposed: Choose | undefined): AdaptiveDesign {
  const {
    criterion,
    start,
    exposure: _,
    balance,
    excluded: __,
    startSpread: ___,
    cuts: ____,
    ...rest
  } = design;
  const named: Pick<AdaptiveDesign, 'criterion' | 'start'> = {
    criterion: criteria[criterion],
    ...(start ? { start: startRuleOf(start) } : {}),
  };
  if (balance === 'shadowTest') return { ...rest, ...named, ...(exposed ? { choose: exposed } : {}) };
  return {
    ...rest,
    ...named,
    constraints: [],
    enemies: [],
    sets: [],
    choose: heuristic(design, exposed),
  };
}

function heuristic({ balance, constraints, enemies, sets, length }: StudyDesign, exposed?: Choose): Choose {
  if (sets && sets.length > 0) throw new RangeError('item sets need the content kept by shadow tests');
  const rows = [
    ...constraints,
    ...enemies.map((items, k) => ({ name: `enemies ${k}`, items, minimum: 0, maximum: 1 })),
  ];
  if (balance === 'priorityIndex') return byPriorityIndex(rows, exposed);
  if (exposed) throw new RangeError('weighted deviations leave no room for this exposure control');
  return byWeightedDeviations(rows, { length: length.maximum, information: 1 });
}

function startRuleOf(start: NonNullable<StudyDesign['start']>): StartRule {
  return start.kind === 'thetas' ? { ...start, criterion: criteria[start.criterion] } : start;
}
