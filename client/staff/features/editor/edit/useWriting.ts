import { useCallback, useState } from 'react';
import type { ItemContent } from '#itembank/content/item.ts';
import { finishedItem } from '../content/emptyItem.ts';
import { differingFields } from '../content/itemFields.ts';
import { type DraftState, useDraftStore, useKeptDraft } from './useKeptDraft.ts';

/** Where writing begins: the text, and the version it is a change of. */
export interface Beginning {
  readonly content: ItemContent;
  /** Null, with version 0, for an item that is not there yet. */
  readonly base: ItemContent | null;
  readonly basedOn: number;
}

/** A text being written. */
export interface Writing extends Beginning {
  /** Changes when the text came from elsewhere than its fields, so that they must be drawn anew. */
  readonly revision: number;
  readonly changed: boolean;
  readonly draft: DraftState;
  /** What a field does. */
  change(change: (content: ItemContent) => ItemContent): void;
  /** A text from elsewhere: a fix, a merge, an older version. */
  replace(content: ItemContent): void;
  /** Goes on as a change of another version. */
  rebase(beginning: Beginning): void;
  /** Throws the draft on this device away. */
  forget(): void;
}

/** @param item names the draft on this device */
export function useWriting(item: string, beginning: Beginning): Writing {
  const store = useDraftStore();
  const [now, setNow] = useState({ ...beginning, revision: 0 });
  const { content, base } = now;
  const changed = base === null || differingFields(finishedItem(content), base).length > 0;
  const draft = useKeptDraft(store, item, now, changed);
  const change = useCallback(
    (next: (content: ItemContent) => ItemContent) =>
      setNow((was) => ({ ...was, content: next(was.content) })),
    [],
  );
  return {
    ...now,
    changed,
    draft,
    change,
    replace: (text) => setNow((was) => ({ ...was, content: text, revision: was.revision + 1 })),
    rebase: (other) => setNow((was) => ({ ...other, revision: was.revision + 1 })),
    forget: () => store.forget(item),
  };
}
