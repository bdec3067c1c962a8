import type { DeviceDrafts, Kept } from './deviceDrafts.ts';

/** How it stands with what is kept on this device; undefined while that is still to be done. */
export type DraftState = { readonly kept: number } | Exclude<Kept, 'kept'> | undefined;

const waitMs = 600;

/**
 * Keeps one text on this device, shortly after its last change. What is as it was at first is forgotten: an older
 * text must not come back later.
 *
 * @param from when it was kept that writing goes on from; undefined for a new beginning
 * @param tell how it stands, each time something was kept or forgotten
 */
export function keeping<Draft extends { readonly at: number }>(
  store: DeviceDrafts<Draft>,
  name: string,
  from: number | undefined,
  tell: (state: DraftState) => void,
): Keeping<Draft> {
  let seen = from;
  let due: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = () => {
    store.forget(name, seen);
    seen = undefined;
    tell(undefined);
  };
  const keep = (written: Omit<Draft, 'at'>) => {
    const at = Date.now();
    const outcome = store.keep(name, { ...written, at } as Draft, seen);
    if (outcome === 'kept') seen = at;
    tell(outcome === 'kept' ? { kept: at } : outcome);
  };
  const now = () => {
    const act = due;
    stop();
    act?.();
  };
  const stop = () => {
    clearTimeout(timer);
    due = undefined;
  };
  return {
    later(written, changed) {
      stop();
      due = changed ? () => keep(written) : forget;
      timer = setTimeout(now, waitMs);
    },
    now,
    forget() {
      stop();
      forget();
    },
  };
}

export interface Keeping<Draft extends { readonly at: number }> {
  /** @param changed whether it differs from what was there at first */
  later(written: Omit<Draft, 'at'>, changed: boolean): void;
  /** Does what is still to be done. */
  now(): void;
  /** Throws away what is kept and what was still to be kept. */
  forget(): void;
}
