import type { ItemContent } from '#itembank/content/item.ts';
import type { BulkAction } from '#itembank/taxonomy/bulkAction.ts';
import type { Classification } from '#itembank/taxonomy/taxonomy.ts';
import type { EditCommand } from './decideEdit.ts';
import { currentVersion, type EditedItem } from './editedItem.ts';

/** What the action changes: a date, the value of an attribute, or a stage. */
export function valueBefore(action: BulkAction, item: EditedItem): string {
  const { content } = currentVersion(item);
  switch (action.kind) {
    case 'reviewBy':
      return content.reviewBy;
    case 'classify':
      return content.classification[action.attribute];
    case 'step':
      return item.stage;
  }
}

/** The command for one item. */
export function bulkCommand(action: BulkAction, item: EditedItem, reason: string): EditCommand {
  return action.kind === 'step'
    ? { kind: 'step', step: action.step, reason }
    : { kind: 'save', content: contentWith(action, item, action.to), change: 'metadata', reason };
}

/**
 * The command that takes it back, as a new edit.
 *
 * @param before what the item was before the action
 * @returns `changedSince` when the item is not as the action left it; `oneWay` when no step leads back
 */
export function undoCommand(
  action: BulkAction,
  item: EditedItem,
  before: string,
  reason: string,
): EditCommand | 'changedSince' | 'oneWay' {
  const now = valueBefore(action, item);
  if (action.kind !== 'step') {
    if (now !== action.to) return 'changedSince';
    return { kind: 'save', content: contentWith(action, item, before), change: 'metadata', reason };
  }
  const back = waysBack.find(({ step, from }) => step === action.step && from === before);
  if (back === undefined) return 'oneWay';
  return now === back.left ? { kind: 'step', step: back.by, reason } : 'changedSince';
}

/** From where a step can be taken back: the stage it left the item in, and the step that leads back. */
const waysBack = [
  { step: 'archive', from: 'draft', left: 'archived', by: 'revise' },
  { step: 'submit', from: 'draft', left: 'contentReview', by: 'revise' },
  { step: 'rest', from: 'available', left: 'resting', by: 'makeAvailable' },
] as const;

function contentWith(
  action: Exclude<BulkAction, { kind: 'step' }>,
  item: EditedItem,
  value: string,
): ItemContent {
  const { content } = currentVersion(item);
  if (action.kind === 'reviewBy') return { ...content, reviewBy: value };
  const classification: Classification = { ...content.classification, [action.attribute]: value };
  return { ...content, classification };
}
