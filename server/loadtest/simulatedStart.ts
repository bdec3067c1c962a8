import { setTimeout as sleep } from 'node:timers/promises';
import type { AttemptView } from '#contracts/attempt.ts';
import type { ItemView } from '#contracts/itemView.ts';
import type { CandidateLine } from './candidateLine.ts';
import { openSealed } from './sealedItem.ts';

/** The waiting room of one simulated candidate: the sealed first item in hand, and the wait for its key. */
export interface SimulatedStart {
  /** Fetches the attempt, with the sealed first item while it waits. */
  arrive(): Promise<void>;
  /** Takes in the attempt as it was fetched for another reason. */
  seen(view: AttemptView): void;
  /** @returns the item to begin with, or to go on with when the attempt began before; null: it is over */
  firstItem(stop: AbortSignal): Promise<{
    readonly item: ItemView | null;
    /** T0, when this candidate waited for it. */
    readonly startsAt?: number;
    /** From T0 to the first item open, in ms. */
    readonly afterStartMs?: number;
  }>;
}

interface Surroundings {
  readonly line: CandidateLine | undefined;
  readonly look: () => Promise<AttemptView>;
  /** Says that the candidate begins. */
  readonly begin: () => Promise<void>;
  /** Server time, ms since 1970. */
  readonly now: () => number;
  readonly random: () => number;
}

/** A push can be lost, so a waiting client also asks: rarely with a socket, often without. */
const pollMs = { withSocket: 15_000, withoutSocket: 1_000 };
/**
 * In the field every candidate opens the packet on a device of their own. Here thousands share a thread,
 * so packets are opened later, spread over this time, and the work of one is added to when its key came.
 */
const openingSpreadMs = 5_000;

/** As the browser has it: over this time those of one room ask for their first question. */
const slotSpreadMs = 1_500;

export function simulatedStart({ line, look, begin, now, random }: Surroundings): SimulatedStart {
  let view: AttemptView | undefined;
  let keyCameAt = 0;
  let wake = (): void => {};

  function note(next: AttemptView): void {
    if (next.sealKey !== null && view?.sealKey == null) keyCameAt = now();
    view = next;
  }
  line?.on('sitting:started', ({ startsAt, sealKey }) => {
    if (view?.state === 'waiting') note({ ...view, startsAt, sealKey });
    if (sealKey !== null) setTimeout(() => wake(), random() * openingSpreadMs);
  });

  async function arrive(): Promise<void> {
    note(await look());
  }

  return {
    arrive,
    seen(next) {
      if (view === undefined) return;
      const hasKey = next.sealKey !== null && view.sealKey === null;
      if (!hasKey && isBefore(next)) return;
      note(next);
      wake();
    },
    async firstItem(stop) {
      if (view === undefined) await arrive();
      for (;;) {
        const { sealed, sealKey, startsAt, item } = view!;
        if (!isBefore(view!)) return { item };
        if (sealed !== null && sealKey !== null && startsAt !== null) {
          await sleep(Math.max(0, startsAt - now()), undefined, { signal: stop });
          const openedAt = performance.now();
          const first = openSealed(sealed, sealKey);
          const openingMs = performance.now() - openedAt;
          return { item: first, startsAt, afterStartMs: Math.max(0, keyCameAt - startsAt) + openingMs };
        }
        const slotAt = slotOf(view!);
        if (slotAt !== null && now() >= slotAt) {
          await begin();
          await arrive();
          if (!isBefore(view!)) continue;
        }
        const usualMs = pollMs[line === undefined ? 'withoutSocket' : 'withSocket'] * (0.5 + random());
        const untilSlotMs = slotAt === null ? usualMs : Math.max(0, slotAt - now()) + random() * slotSpreadMs;
        const interval = Math.min(usualMs, untilSlotMs);
        const pushed = new Promise<true>((resolve) => {
          wake = () => resolve(true);
        });
        if (!(await Promise.race([sleep(interval, false, { signal: stop }), pushed]))) await arrive();
      }
    },
  };
}

/** When the room of a candidate begins, where each room does so at a moment of its own. */
function slotOf({ ownStart }: AttemptView): number | null {
  return ownStart?.slot ? ownStart.from : null;
}

/** Whether the first item is still to come; also for who came in while everybody was paused. */
function isBefore({ state }: AttemptView): boolean {
  return state === 'waiting' || state === 'paused';
}
