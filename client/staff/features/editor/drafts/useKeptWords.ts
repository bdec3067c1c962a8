import { useMemo, useState } from 'react';
import { z } from 'zod';
import { useSession } from '../../../session/useSession.ts';
import { type DeviceDrafts, deviceDrafts } from './deviceDrafts.ts';
import type { DraftState } from './keeping.ts';
import { useKept } from './useKept.ts';

/** What stands in the fields of a small form. */
type Fields = Readonly<Record<string, string>>;

const Words = z.strictObject({ words: z.record(z.string(), z.string()), at: z.number() });
type Words = z.infer<typeof Words>;

/** The words of a form that is not sent yet. */
export interface KeptWords<F extends Fields> {
  readonly words: F;
  readonly changed: boolean;
  readonly state: DraftState;
  /** When the words were kept that the form goes on from; undefined for a form that begins. */
  readonly continued: number | undefined;
  set(words: Partial<F>): void;
  /** They were sent, or are not wanted: the form begins anew. */
  clear(): void;
}

/**
 * Keeps the words of a form on this device until they are sent or thrown away.
 *
 * @param name of the form, for this person and device
 * @param start what it says at first
 */
export function useKeptWords<F extends Fields>(name: string, start: F): KeptWords<F> {
  const store = useWordStore();
  const [kept] = useState(() => store.read(name));
  const [continued, setContinued] = useState(kept?.at);
  const [typed, setTyped] = useState<Partial<F>>(() => (kept?.words ?? {}) as Partial<F>);
  const words = { ...start, ...typed };
  const changed = Object.keys(words).some((field) => words[field] !== start[field]);
  const written = useMemo(() => ({ words: typed as Record<string, string> }), [typed]);
  const { state, forget } = useKept(store, name, written, changed, kept?.at);
  return {
    words,
    changed,
    state,
    continued,
    set: (more) => setTyped((was) => ({ ...was, ...more })),
    clear() {
      forget();
      setTyped({});
      setContinued(undefined);
    },
  };
}

function useWordStore(): DeviceDrafts<Words> {
  const { data: me } = useSession();
  const person = me?.name ?? '';
  return useMemo(() => deviceDrafts(window.localStorage, `peil.words.${person}.`, Words), [person]);
}
