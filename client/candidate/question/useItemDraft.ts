import { useEffect, useRef, useState } from 'react';
import { emptyDraft, type ItemDraft } from '../../shared/question/itemDraft.ts';
import { recall, remember } from '../tabMemory.ts';

/** What was chosen and struck out at one position, kept over a reload, with the time it was on screen. */
export function useItemDraft(attemptId: string, position: number) {
  const key = `draft.${attemptId}.${position}`;
  const [draft, setDraft] = useState<ItemDraft>(() => recall<ItemDraft>(key) ?? emptyDraft);
  const [shown] = useState(() => ({ atMs: performance.now(), beforeMs: draft.shownMs }));
  const elapsedMs = () => Math.round(shown.beforeMs + performance.now() - shown.atMs);
  const latest = useRef(draft);
  latest.current = draft;

  useEffect(() => {
    const leave = () => {
      const shownMs = Math.round(shown.beforeMs + performance.now() - shown.atMs);
      remember(key, { ...latest.current, shownMs });
    };
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, [key, shown]);

  return {
    draft,
    elapsedMs,
    setDraft(next: ItemDraft) {
      setDraft(next);
      remember(key, { ...next, shownMs: elapsedMs() });
    },
  };
}
