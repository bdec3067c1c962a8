import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeviceDrafts, Kept } from './deviceDrafts.ts';

/** How it stands with what is kept on this device; undefined while that is still to be done. */
export type DraftState = { readonly kept: number } | Exclude<Kept, 'kept'> | undefined;

const waitMs = 600;

/**
 * Keeps what is written on this device, shortly after the last keystroke and at once when one leaves. What is as it
 * was at first is forgotten: an older text must not come back later.
 *
 * @param written what is kept; a new object after every change
 * @param from when it was kept that writing goes on from; undefined for a new beginning
 */
export function useKept<Draft extends { readonly at: number }>(
  store: DeviceDrafts<Draft>,
  name: string,
  written: Omit<Draft, 'at'>,
  changed: boolean,
  from: number | undefined,
): { readonly state: DraftState; readonly forget: () => void } {
  const [state, setState] = useState<DraftState>(from === undefined ? undefined : { kept: from });
  const seen = useRef(from);
  const last = useRef(written);
  const pending = useRef<() => void>(undefined);
  useEffect(() => {
    if (written === last.current) return;
    const act = () => {
      pending.current = undefined;
      last.current = written;
      if (!changed) {
        store.forget(name, seen.current);
        seen.current = undefined;
        setState(undefined);
        return;
      }
      const at = Date.now();
      const outcome = store.keep(name, { ...written, at } as Draft, seen.current);
      if (outcome === 'kept') seen.current = at;
      setState(outcome === 'kept' ? { kept: at } : outcome);
    };
    pending.current = act;
    const timer = setTimeout(act, waitMs);
    return () => clearTimeout(timer);
  }, [store, name, written, changed]);
  useEffect(() => {
    const now = () => pending.current?.();
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('pagehide', now);
      now();
    };
  }, []);
  const forget = useCallback(() => {
    pending.current = undefined;
    store.forget(name, seen.current);
    seen.current = undefined;
    setState(undefined);
  }, [store, name]);
  return { state, forget };
}
