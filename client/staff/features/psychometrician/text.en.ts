import type { MeasurementText } from './text.nl.ts';

/** How well the bank measures, in English. */
export const en: MeasurementText = {
  title: 'Measurement quality',
  intro:
    'How precisely each design measures with the newest release, and whether that release can meet the blueprint.',
  empty: {
    title: 'There is nothing to measure yet',
    body: 'As soon as there are a design and a release of the same pool, this page shows how precisely they measure together.',
  },
  release: 'Release',
  published: (when) => `published ${when}`,
  items: 'Items in the bank',
  length: 'Test length',
  range: (minimum, maximum) => (minimum === maximum ? `${maximum} items` : `${minimum} to ${maximum} items`),
  origin: 'Origin of parameters',
  provisional: 'Expert estimates, not yet calibrated on answers',
  calibrated: 'Estimated from answers',
  blueprint: 'Blueprint',
  outcome: {
    feasible: 'Can be met with this release',
    infeasible: 'Cannot be met with this release',
    notExtendable: 'Short and long can be met, but a short test cannot grow into a long one',
    undecided: 'Cannot be decided: the demands are too entangled',
  },
  conflict: (demands) => `These demands do not go together: ${demands}.`,
  stop: 'Stop rule',
  stopAt: (se) => `Standard error of at most ${se}`,
  noStop: 'None: the test stops at its length',
  reach: 'Reach of the stop rule',
  reachFrom: (from, to) => `θ from ${from} to ${to}`,
  noReach: 'The stop rule is reached nowhere',
  curves: {
    information: 'Test information',
    error: 'Standard error of θ',
    theta: 'Ability θ (logits)',
    bank: 'Whole bank',
    adaptiveTest: (items) => `Best ${items} items`,
    linearTest: 'The fixed test',
    stop: (se) => `Stop rule ${se}`,
    adaptiveNote:
      'The best items at each θ, without the blueprint: no test can be more precise than this. The stop rule may end a test earlier.',
    linearNote: 'Everyone gets the same items; this is how precisely they measure together.',
    summary: (name, lowest, at) =>
      `${name}: the standard error of a test is smallest at θ = ${at}, where it is ${lowest}.`,
  },
  table: {
    show: 'Show as a table',
    title: (name) => `Information and standard error of ${name}`,
    theta: 'θ',
    bankInformation: 'Information bank',
    bankError: 'Standard error bank',
    testInformation: 'Information test',
    testError: 'Standard error test',
  },
};
