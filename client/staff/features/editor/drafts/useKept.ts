import { useEffect, useMemo, useRef, useState } from 'react';
import type { DeviceDrafts } from './deviceDrafts.ts';
import { type DraftState, keeping } from './keeping.ts';

/**
 * Keeps what is written on this device, shortly after the last keystroke and at once when one leaves.
 *
 * @param written what is kept; a new object after every change
 * @param from when it was kept that writing goes on from, as it is at first; undefined for a new beginning
 */
export function useKept<Draft extends { readonly at: number }>(
  store: DeviceDrafts<Draft>,
  name: string,
  written: Omit<Draft, 'at'>,
  changed: boolean,
  from: number | undefined,
): { readonly state: DraftState; readonly forget: () => void } {
  const [state, setState] = useState<DraftState>(from === undefined ? undefined : { kept: from });
  const [began] = useState(from);
  const text = useMemo(() => keeping(store, name, began, setState), [store, name, began]);
  const last = useRef(written);
  useEffect(() => {
    if (written === last.current) return;
    last.current = written;
    text.later(written, changed);
  }, [text, written, changed]);
  useEffect(() => {
    window.addEventListener('pagehide', text.now);
    return () => {
      window.removeEventListener('pagehide', text.now);
      text.now();
    };
  }, [text]);
  return { state, forget: text.forget };
}
