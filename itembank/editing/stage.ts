import { z } from 'zod';

/** Where an item stands in its life. */
export const Stage = z.enum([
  'draft',
  'contentReview',
  'technicalReview',
  'establishment',
  'pilot',
  'available',
  'inUse',
  'resting',
  'needsRevision',
  'archived',
  'burned',
]);
export type Stage = z.infer<typeof Stage>;


/** A step in the life of an item that a person takes. */
export const Step = z.enum(['submit', 'pass', 'pilot', 'makeAvailable', 'rest', 'revise', 'archive', 'burn']);
export type Step = z.infer<typeof Step>;

/** Who may take a step; a person can hold several. */
export type Hat = 'author' | 'reviewer' | 'committee';

/** What must hold before a step. */
export type Guard =
  | 'noLintErrors'
  | 'twoContentReviews'
  | 'technicalReview'
  | 'sourcesCurrent'
  | 'notPastReview'
  | 'nobodyInvolved';

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

/** The whole life of an item: what is not in this list cannot happen. */
export const transitions: readonly Transition[] = [
  {
    step: 'submit',
    from: ['draft', 'needsRevision'],
    to: 'contentReview',
    hats: ['author'],
    guards: ['noLintErrors', 'sourcesCurrent', 'notPastReview'],
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
    from: ['establishment', 'pilot', 'resting'],
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
    from: ['pilot', 'available', 'inUse', 'resting', 'needsRevision', 'archived'],
    to: 'burned',
    hats: ['committee'],
    guards: [],
  },
];

/** The ways open from a stage. */
export function waysFrom(stage: Stage): readonly Transition[] {
  return transitions.filter(({ from }) => from.includes(stage));
}
