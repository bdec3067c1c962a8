import { useEffect, useMemo, useState } from 'react';
import type { ItemContent } from '#itembank/content/item.ts';
import { useSession } from '../../../session/useSession.ts';
import { type DraftStore, draftStore } from './draftStore.ts';

/** How it stands with the draft on this device. */
export type DraftState = { readonly kept: number } | 'refused' | undefined;

const waitMs = 600;

export function useDraftStore(): DraftStore {
  const { data: me } = useSession();
  const person = me?.name ?? '';
  return useMemo(() => draftStore(window.localStorage, person), [person]);
}

/** Keeps what is written on this device, shortly after the last keystroke; what is as it was needs no keeping. */
export function useKeptDraft(
  store: DraftStore,
  item: string,
  { content, base, basedOn }: { content: ItemContent; base: ItemContent | null; basedOn: number },
  changed: boolean,
): DraftState {
  const [state, setState] = useState<DraftState>();
  useEffect(() => {
    if (!changed) return;
    const timer = setTimeout(() => {
      const at = Date.now();
      setState(store.keep(item, { content, base, basedOn, at }) ? { kept: at } : 'refused');
    }, waitMs);
    return () => clearTimeout(timer);
  }, [store, item, content, base, basedOn, changed]);
  return state;
}
