import type { ItemPage } from '#contracts/editing.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { WrittenItem } from '#itembank/content/writtenItem.ts';
import { finishedItem } from '../content/emptyItem.ts';
import { differingFields } from '../content/itemFields.ts';
import type { DraftStore, KeptDraft } from './draftStore.ts';

/** Whether what was written is what is stored, also where storing takes off a space: a save whose reply got lost. */
export function isStored(written: ItemContent, stored: ItemContent): boolean {
  const finished = finishedItem(written);
  const { success, data } = WrittenItem.safeParse(finished);
  return differingFields(success ? data : finished, stored).length === 0;
}

/** The draft to go on with. One that was saved without its reply coming back is forgotten. */
export function unsavedDraft(
  store: DraftStore,
  { code, version, content }: Pick<ItemPage, 'code' | 'version' | 'content'>,
): KeptDraft | undefined {
  const kept = store.read(code);
  if (kept === undefined || kept.basedOn === version || !isStored(kept.content, content)) return kept;
  store.forget(code, kept.at);
  return undefined;
}
