import { type Guard, Stage, type Step } from '#itembank/taxonomy/lifeCycle.ts';

/** Who may take a step; a person can hold several. */
export type Hat = 'author' | 'reviewer' | 'committee';

/** One way from stage to stage. */
export interface Transition {
  readonly step: Step;
  readonly from: readonly Stage[];
  readonly to: Stage;
  readonly hats: readonly Hat[];
  readonly guards: readonly Guard[];
}

/** What every item that can come into a test has behind it. */
export const releaseGuards = [
  'twoContentReviews',
  'technicalReview',
  'sourcesCurrent',
  'notPastReview',
] as const;

/** Stages an item has reached by its reviews: no review comes by itself that would still look at its sources and date. */
export const pastReview: ReadonlySet<Stage> = new Set([
  'establishment',
  'pilot',
  'available',
  'inUse',
  'resting',
]);

/** The whole life of an item: what is not in this list cannot happen. */
export const transitions: readonly Transition[] = [
  {
    step: 'submit',
    from: ['draft', 'needsRevision'],
    to: 'contentReview',
    hats: ['author'],
    guards: ['noLintErrors', 'sourcesCurrent', 'notPastReview', 'reviewDateNear'],
  },
  {
    step: 'pass',
    from: ['contentReview'],
    to: 'technicalReview',
    hats: ['author', 'reviewer'],
    guards: ['twoContentReviews'],
  },
  {
    step: 'pass',
    from: ['technicalReview'],
    to: 'establishment',
    hats: ['author', 'reviewer'],
    guards: ['twoContentReviews', 'technicalReview'],
  },
  {
    step: 'pilot',
    from: ['establishment'],
    to: 'pilot',
    hats: ['committee'],
    guards: [...releaseGuards, 'noLintErrors', 'nobodyInvolved'],
  },
  {
    step: 'makeAvailable',
    from: ['establishment'],
    to: 'available',
    hats: ['committee'],
    guards: [...releaseGuards, 'noLintErrors', 'nobodyInvolved', 'piloted'],
  },
  {
    step: 'makeAvailable',
    from: ['pilot', 'resting'],
    to: 'available',
    hats: ['committee'],
    guards: [...releaseGuards, 'noLintErrors', 'nobodyInvolved'],
  },
  { step: 'rest', from: ['available', 'inUse'], to: 'resting', hats: ['committee'], guards: [] },
  {
    step: 'revise',
    from: [
      'contentReview',
      'technicalReview',
      'establishment',
      'pilot',
      'available',
      'inUse',
      'resting',
      'needsRevision',
      'archived',
    ],
    to: 'draft',
    hats: ['author', 'reviewer', 'committee'],
    guards: [],
  },
  {
    step: 'archive',
    from: ['draft', 'pilot', 'available', 'resting', 'needsRevision'],
    to: 'archived',
    hats: ['author', 'committee'],
    guards: [],
  },
  {
    step: 'burn',
    from: Stage.options.filter((stage) => stage !== 'burned'),
    to: 'burned',
    hats: ['committee'],
    guards: [],
  },
];

/** The ways open from a stage. */
export function waysFrom(stage: Stage): readonly Transition[] {
  return transitions.filter(({ from }) => from.includes(stage));
}
