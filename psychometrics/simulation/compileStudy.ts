import { type AdaptiveDesign, type AdaptiveTest, compileTest } from '../adaptiveTest.ts';
import { type Blueprint, compileBlueprint } from '../assembly/blueprint.ts';
import { checkCuts } from '../classification/decision.ts';
import { checkMaximumRate } from '../exposure/maximumRate.ts';
import { findSympsonHetterChances } from '../exposure/sympsonHetter.ts';
import type { Choose } from '../selection/choice.ts';
import { criteria } from '../selection/criteria.ts';
import { byPriorityIndex } from '../selection/priorityIndex.ts';
import type { StartRule } from '../selection/startRule.ts';
import { byWeightedDeviations } from '../selection/weightedDeviations.ts';
import { administer, modelledAnswers } from './administer.ts';
import { controlInTurn, exposureChoice, maximumRateOf } from './exposureChoice.ts';
import { type AbilityGroups, abilityGroups, checkPopulation, personsIn, trueTheta } from './population.ts';
import type { Study, StudyDesign } from './study.ts';

/** A study made ready to run. */
export interface CompiledStudy {
  readonly study: Study;
  readonly test: AdaptiveTest;
  /** What every test is checked against, however its content was kept. */
  readonly blueprint: Blueprint;
  readonly groups: AbilityGroups;
  /** The chances of Sympson and Hetter, which take simulation to find; for other workers to reuse. */
  readonly chances: Float64Array | undefined;
}

/**
 * Checks and compiles a study.
 *
 * @param known chances found before for the same study
 * @throws {InvalidBlueprint | RangeError} when design or population contradict themselves
 * @throws {InfeasibleDesign} when chances must be found and no test meets the blueprint
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
  const chances = known ?? foundChances(study);
  const test = compileTest(bank, adaptiveDesign(design, exposureChoice(bank, design, chances)));
  return { study, test, blueprint, groups: abilityGroups(population), chances };
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

function foundChances(study: Study): Float64Array | undefined {
  const { bank, design, population, seed } = study;
  const { exposure, length } = design;
  if (exposure.kind !== 'sympsonHetter') return undefined;
  const { maximumRate, rounds, candidates } = exposure;
  const persons = personsIn(population);
  let [choosing, test]: [Choose | undefined, AdaptiveTest | undefined] = [undefined, undefined];
  return findSympsonHetterChances({
    bankSize: bank.size,
    testLength: length.maximum,
    maximumRate,
    rounds,
    candidates,
    administer: (choose, candidate, round) => {
      // Each candidate has a `choose` of their own, so the test is compiled once and only that is replaced.
      test ??= compileTest(
        bank,
        adaptiveDesign(design, (choice) => choosing!(choice)),
      );
      choosing = choose;
      const theta = trueTheta(population, seed, candidate % persons);
      const own = `${seed}/chances/${round}`;
      const answer = modelledAnswers(bank, theta, own, 0, candidate);
      return administer(test, design, { answer, seed: `${own}/${candidate}` }).items;
    },
  }).chances;
}
