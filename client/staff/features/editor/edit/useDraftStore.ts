import { useMemo } from 'react';
import { useSession } from '../../../session/useSession.ts';
import { type DraftStore, draftStore } from './draftStore.ts';

export function useDraftStore(): DraftStore {
  const { data: me } = useSession();
  const person = me?.name ?? '';
  return useMemo(() => draftStore(window.localStorage, person), [person]);
}
