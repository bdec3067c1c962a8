import type { ImportDefaults } from '../content/importChoices.ts';

/** Nothing is filled in but the reasoning, so that everything else is a choice of who imports. */
export const noDefaults: ImportDefaults = {
  pool: 'lhk',
  classification: {},
  source: { kind: 'guideline', title: '', edition: '', passage: '' },
  reviewBy: null,
  rationale: 'Nog niet toegelicht.',
};
