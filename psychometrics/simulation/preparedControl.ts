import type { AdaptiveTest } from '../adaptiveTest.ts';
import { findPrices } from '../exposure/preparedPrices.ts';
import { findSympsonHetterChances } from '../exposure/sympsonHetter.ts';
import type { Choose } from '../selection/choice.ts';
import { administer, modelledAnswers } from './administer.ts';
import { aimedRate } from './exposureChoice.ts';
import { personsIn, trueTheta } from './population.ts';
import type { Study } from './study.ts';

/**
 * What exposure control finds by simulation before the first person comes: the chances of Sympson and Hetter, or
 * the prices that others of the same population lead to. By item; undefined where nothing is prepared.
 *
 * @param compiled the test of the study with another last step of selection
 */
export function preparedControl(
  study: Study,
  compiled: (choose?: Choose) => AdaptiveTest,
): Float64Array | undefined {
  switch (study.design.exposure.kind) {
    case 'sympsonHetter':
      return preparedChances(study, study.design.exposure, compiled);
    case 'priced':
      return preparedPrices(study, study.design.exposure, compiled);
    default:
      return undefined;
  }
}

function preparedPrices(
  { bank, design, population, seed }: Study,
  { candidates, ...exposure }: Extract<Study['design']['exposure'], { kind: 'priced' }>,
  compiled: () => AdaptiveTest,
): Float64Array | undefined {
  if (candidates === undefined) return undefined;
  const test = compiled();
  const own = `${seed}/prices`; // other persons than those of the study
  return findPrices({
    bankSize: bank.size,
    maximumRate: aimedRate(exposure),
    candidates,
    administer: (prices, candidate) => {
      const answer = modelledAnswers(bank, trueTheta(population, own, candidate), own, 0, candidate);
      return administer(test, design, { answer, seed: `${own}/${candidate}`, prices }).items;
    },
  });
}

function preparedChances(
  { bank, design, population, seed }: Study,
  { maximumRate, rounds, candidates }: Extract<Study['design']['exposure'], { kind: 'sympsonHetter' }>,
  compiled: (choose: Choose) => AdaptiveTest,
): Float64Array {
  const persons = personsIn(population);
  let [choosing, test]: [Choose | undefined, AdaptiveTest | undefined] = [undefined, undefined];
  return findSympsonHetterChances({
    bankSize: bank.size,
    testLength: design.length.maximum,
    maximumRate,
    rounds,
    candidates,
    administer: (choose, candidate, round) => {
      // Each candidate has a `choose` of their own, so the test is compiled once and only that is replaced.
      test ??= compiled((choice) => choosing!(choice));
      choosing = choose;
      const theta = trueTheta(population, seed, candidate % persons);
      const own = `${seed}/chances/${round}`;
      const answer = modelledAnswers(bank, theta, own, 0, candidate);
      return administer(test, design, { answer, seed: `${own}/${candidate}` }).items;
    },
  }).chances;
}
