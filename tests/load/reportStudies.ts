import { normalAbilities } from '#psychometrics/calibration/simulatedResponses.ts';
import { type Bank, compileBank } from '#psychometrics/irt/bank.ts';
import { type Random, seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import type { Study, StudyDesign } from '#psychometrics/simulation/study.ts';
import { lhkLikeBlueprint } from './bench/lhkLikeBlueprint.ts';

/** The bank of the studies in `psychometrics/REPORT.md`: 3PL items, as hard as the persons are able. */
export const lhkItems = 1000;
/** As long as the linear test that the adaptive one is compared with. */
export const linearLength = 120;
/** No item may be in more of the tests than this; the design asks a little less, as it counts in whole persons. */
export const highestRate = 0.25;

/**
 * Prices found beforehand, as before a joint start, when they cannot follow one candidate after another; then a
 * short step keeps rates where they are. Valued over the whole posterior: early in a test, when little is known, the
 * dear items are saved. Found by trying, on persons of another seed; bank and blueprint stayed as they were.
 */
export const controlled = {
  criterion: 'mpwi',
  exposure: { kind: 'priced', maximumRate: 0.2495, minimumRate: 0.0005, step: 0.001, candidates: 1500 },
} as const satisfies Partial<StudyDesign>;

const estimator = {
  method: 'eap',
  prior: { kind: 'normal', mean: 0, sd: 1 },
  quadrature: { lower: -6, upper: 6, n: 61 },
} as const;

/** A study of tests of one length under the LHK-like blueprint of that length; its content is the same at every length. */
export function lhkLikeStudy(length: number, persons: number, own: Partial<StudyDesign> = {}): Study {
  const { constraints, enemies } = lhkLikeBlueprint(lhkItems, length, seededRandom('LHK-like content'));
  return {
    bank: bankOf(lhkItems, { meanLog: -0.1, sdLog: 0.2 }, seededRandom('LHK-like bank')),
    design: { ...plainDesign(length), constraints, enemies, startSpread: 0.5, ...own },
    population: { kind: 'normal', mean: 0, sd: 1, persons },
    replications: 1,
    seed: 'report',
    ...(own.exposure ? { blockSize: persons } : {}), // exposure is held over all of them together
  };
}

/** Plain maximum information, 30 of 500 3PL items. */
export function plainStudy(persons: number): Study {
  return {
    bank: bankOf(500, { meanLog: 0.1, sdLog: 0.3 }, seededRandom('plain bank')),
    design: plainDesign(30),
    population: { kind: 'normal', mean: 0, sd: 1, persons },
    replications: 1,
    seed: 'report',
  };
}

/** The design that is replayed on real responses: maximum information over all of the bank. */
export function replayStudy(bank: Bank): Study {
  return {
    bank,
    design: plainDesign(bank.size),
    population: { kind: 'list', thetas: [0] },
    replications: 1,
    seed: 'report',
  };
}

function plainDesign(length: number): StudyDesign {
  return {
    criterion: 'mfi',
    constraints: [],
    enemies: [],
    length: { minimum: length, maximum: length },
    stopRules: [],
    estimator,
    startTheta: 0,
    exposure: { kind: 'none' },
    balance: 'shadowTest',
    excluded: [],
  };
}

/** a is lognormal, b standard normal, c uniform between 0.1 and 0.3. */
function bankOf(size: number, slope: { meanLog: number; sdLog: number }, random: Random): Bank {
  const logSlopes = normalAbilities(size, slope.meanLog, slope.sdLog, random);
  const difficulties = normalAbilities(size, 0, 1, random);
  return compileBank(
    Array.from(logSlopes, (logSlope, k) => [Math.exp(logSlope), difficulties[k]!, 0.1 + 0.2 * random(), 1]),
  );
}
