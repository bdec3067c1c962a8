import type { z } from 'zod';
import type { BulkPreview } from '#contracts/itemBulk.ts';

type BulkAction = z.infer<typeof BulkPreview>['action'];

/** The actions one can choose from; a step carries its name. */
export const bulkChoices = [
  'reviewBy',
  'theme',
  'aspect',
  'urgency',
  'submit',
  'rest',
  'revise',
  'archive',
] as const;
export type BulkChoice = (typeof bulkChoices)[number];

/** The action that is meant; undefined as long as a value is missing. */
export function actionOf(choice: BulkChoice, to: string): BulkAction | undefined {
  switch (choice) {
    case 'reviewBy':
      return to === '' ? undefined : { kind: 'reviewBy', to };
    case 'theme':
    case 'aspect':
    case 'urgency':
      return to === '' ? undefined : { kind: 'classify', attribute: choice, to };
    default:
      return { kind: 'step', step: choice };
  }
}

/** Where a step leads, so that a preview can say it. */
export const stageAfter = {
  submit: 'contentReview',
  rest: 'resting',
  revise: 'draft',
  archive: 'archived',
} as const;
