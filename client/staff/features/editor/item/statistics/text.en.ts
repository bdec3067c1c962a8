import type { StatisticsText } from './text.nl.ts';

/** What tests showed of one item, in English. */
export const en: StatisticsText = {
  title: 'What tests have shown',
  neverAnswered: 'This version has not been answered in a sitting yet, so nothing has been measured.',
  counting: 'Answers are still being counted. More figures may come.',
  holdsFrom: (since) =>
    since === '1'
      ? 'All figures hold for the text as it is now.'
      : `All figures hold from version ${since} on; what was measured of an earlier text is left out.`,
  sitting: 'Sitting',
  ofVersion: (version) => `version ${version}`,
  answers: 'Answers',
  proportionCorrect: 'p (part correct)',
  itemTotal: 'Rit',
  itemRest: 'Rir',
  medianTime: 'Time (median)',
  seconds: (value) => `${value} s`,
  adaptive: 'cannot be computed: the test was adaptive',
  noSpread: 'cannot be computed: everyone answered alike',
  curve: {
    title: 'Who chose what',
    hint: 'Part of each group that chose an answer. The key should rise, a distractor should fall.',
    tooFew: (fewest) => `A figure needs at least ${fewest} answers; with fewer it shows chance.`,
    axis: {
      restScore: 'Group, by number of other questions answered correctly',
      ability: 'Group, by estimated ability (which this item is part of)',
    },
    key: (choice) => `${choice} ✓`,
    choices: { true: 'True', false: 'Not true', right: 'Right', wrong: 'Wrong' },
    figures: 'Figures in a table',
    group: 'Group',
    range: (from, to) => (from === to ? from : `${from} to ${to}`),
    percent: (value) => `${value}%`,
  },
  parameters: {
    title: 'Parameters',
    none: 'This version is in no release; it has no parameters.',
    expert: (by, on) => `Estimate by ${by}, ${on}; not based on answers.`,
    calibrated: (method, responses, on) => `${method}, on ${responses} answers, ${on}.`,
    parameter: 'Parameter',
    value: 'Value',
    error: 'Standard error',
    names: { a: 'a (discrimination)', b: 'b (difficulty)', c: 'c (guessing)', d: 'd (upper limit)' },
    noError: 'not kept',
    noneFromExpert: 'does not exist for an estimate by editors',
    infit: (value) => `infit ${value}`,
    outfit: (value) => `outfit ${value}`,
    sX2: (value, degrees, p) => `S-X² ${value} (df ${degrees}, p ${p})`,
    noFit: 'Fit and drift were not kept with these parameters.',
    driftB: (value) => `b moved ${value} logit since the calibration before`,
    flags: {
      misfit: 'Fits the model badly: look at the key and the distractors.',
      drift: 'The difficulty has moved: see whether the item is known or outdated.',
    },
  },
};
