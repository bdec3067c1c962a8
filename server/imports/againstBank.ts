import type { RowOutcome } from '#contracts/imports.ts';
import { canonicalJson, type Json } from '#itembank/content/canonicalJson.ts';
import { contentHash } from '#itembank/content/contentHash.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { itemParts, keyOf } from '#itembank/content/itemParts.ts';
import { currentVersion, type EditedItem, editedItem } from '#itembank/editing/editedItem.ts';
import { type ImportReason, importReason } from '#itembank/import/importProblem.ts';
import { maySupplyCode } from '#server/editing/codeOf.ts';
import type { EditStore, StoredEdit } from '#server/editing/editStore.ts';
import type { ImportLink } from './importStore.ts';

/** An item as it stands, with the log behind it. */
export interface ItemBefore {
  readonly item: EditedItem;
  readonly log: readonly StoredEdit[];
}

/** What a sound question would do to the bank. */
interface Meeting {
  readonly outcome: RowOutcome;
  readonly code: string | null;
  readonly reasons: readonly ImportReason[];
  /** The item it changes. */
  readonly before?: ItemBefore;
}

type Edits = Pick<EditStore, 'events'>;

/** A question that came in before, beside the item it became. */
export async function againstLink(link: ImportLink, content: ItemContent, edits: Edits): Promise<Meeting> {
  const { code } = link;
  if (link.hash === contentHash(content)) return { outcome: 'same', code, reasons: [] };
  const before = await found(code, edits);
  const current = contentHash(currentVersion(before.item).content);
  if (current === contentHash(content)) return { outcome: 'same', code, reasons: [] };
  if (before.item.stage !== 'draft') return kept(code, importReason('furtherOn'));
  if (current !== link.hash) return kept(code, importReason('editedHere'));
  return { outcome: 'changed', code, reasons: [], before };
}

/**
 * An item of our own making beside the item that bears its code here. It keeps its code when that is free. They are the same
 * item when a version here asks the same question or offers the same answers; else it is another one, under a new code.
 */
export async function againstCode(code: string, content: ItemContent, edits: Edits): Promise<Meeting> {
  const another: Meeting = { outcome: 'new', code: null, reasons: [importReason('codeTaken', code)] };
  if (!maySupplyCode(code)) return another;
  if ((await edits.events(code)).length === 0) return { outcome: 'new', code, reasons: [] };
  const before = await found(code, edits);
  const { versions, stage } = before.item;
  const hash = contentHash(content);
  if (contentHash(currentVersion(before.item).content) === hash)
    return { outcome: 'same', code, reasons: [] };
  const older = versions.findLast((version) => contentHash(version.content) === hash);
  if (older) return kept(code, importReason('olderVersion', String(older.number)));
  if (!versions.some((version) => isAlike(version.content, content))) return another;
  if (stage !== 'draft') return kept(code, importReason('furtherOn'));
  return { outcome: 'changed', code, reasons: [], before };
}

function kept(code: string, reason: ImportReason): Meeting {
  return { outcome: 'kept', code, reasons: [reason] };
}

async function found(code: string, edits: Edits): Promise<ItemBefore> {
  const log = await edits.events(code);
  const events = log.map(({ event }) => event);
  return { item: editedItem(code, events), log };
}

function isAlike(one: ItemContent, other: ItemContent): boolean {
  return (
    isEqual(asked(one), asked(other)) || (one.type === other.type && isEqual(answered(one), answered(other)))
  );
}

function isEqual(one: Json, other: Json): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

export const asked = ({ vignette = [], stem }: ItemContent): Json => [vignette, stem] as unknown as Json;

export const answered = (content: ItemContent): Json =>
  [keyOf(content), itemParts(content).map(({ text }) => text)] as unknown as Json;
