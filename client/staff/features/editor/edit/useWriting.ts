import { useCallback, useMemo, useState } from 'react';
import type { ItemContent } from '#itembank/content/item.ts';
import type { Pool } from '#itembank/taxonomy/pool.ts';
import { finishedItem } from '../content/emptyItem.ts';
import { differingFields } from '../content/itemFields.ts';
import type { DraftState } from '../drafts/keeping.ts';
import { useKept } from '../drafts/useKept.ts';
import { useDraftStore } from './useDraftStore.ts';

/** Where writing begins: the text, and the version it is a change of. */
export interface Beginning {
  readonly content: ItemContent;
  /** Null, with version 0, for an item that is not there yet. */
  readonly base: ItemContent | null;
  readonly basedOn: number;
  /** Where an item that is not there yet will belong. */
  readonly pool?: Pool | undefined;
  /** When the draft was kept that writing goes on from; undefined where there is none. */
  readonly at?: number | undefined;
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
  choosePool(pool: Pool): void;
  /** Goes on as a change of another version. */
  rebase(beginning: Beginning): void;
  /** Throws the draft on this device away. */
  forget(): void;
}

/**
 * @param item names the draft on this device
 * @param empty what an item that is not there yet says before anybody wrote
 */
export function useWriting(item: string, beginning: Beginning, empty?: ItemContent): Writing {
  const store = useDraftStore();
  const [now, setNow] = useState({ ...beginning, revision: 0 });
  const { content, base, basedOn, pool } = now;
  const from = base ?? empty;
  const changed = from === undefined || differingFields(finishedItem(content), finishedItem(from)).length > 0;
  const written = useMemo(() => ({ content, base, basedOn, pool }), [content, base, basedOn, pool]);
  const { state: draft, forget } = useKept(store, item, written, changed, beginning.at);
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
    choosePool: (chosen) => setNow((was) => ({ ...was, pool: chosen })),
    rebase: (other) => setNow((was) => ({ ...other, revision: was.revision + 1 })),
    forget,
  };
}
