import type { Clock } from '#server/platform/clock.ts';
import type { AttemptStore } from './attemptStore.ts';
import type { freshAttempts } from './freshAttempts.ts';
import type { LiveAttempt, liveAttempts } from './liveAttempts.ts';

interface Needs {
  readonly memory: ReturnType<typeof liveAttempts>;
  readonly fresh: ReturnType<typeof freshAttempts>;
  readonly store: Pick<AttemptStore, 'heads' | 'ofSitting'>;
  readonly clock: Clock;
  /** Whether other servers write to the same logs. */
  readonly shared: boolean;
}

/** So many are asked for by name; of more it costs less to ask about the whole sitting. */
const byName = 500;

/** Attempts of one sitting together, at the cost of one question to the database however many there are. */
export function attemptsOfSitting({ memory, fresh, store, clock, shared }: Needs) {
  return {
    /** All that exist: of everyone who signed in at least once. */
    async allIn(sittingId: string): Promise<LiveAttempt[]> {
      if (shared) {
        const at = clock.now();
        await fresh.catchUp(await store.heads({ sittingId }), at);
      }
      const all: LiveAttempt[] = [];
      for (const { id } of await store.ofSitting(sittingId)) {
        const live = await memory.get(id);
        if (live !== undefined) all.push(live);
      }
      return all;
    },

    /** Those of these that exist. */
    async liveOf(
      sittingId: string,
      attemptIds: readonly string[],
    ): Promise<ReadonlyMap<string, LiveAttempt>> {
      const at = clock.now();
      const unsure = attemptIds.filter((id) => !fresh.isSure(id, at));
      const asked = unsure.length > byName ? { sittingId } : { attemptIds: unsure };
      const heads = unsure.length === 0 ? new Map<string, number>() : await store.heads(asked);
      if (shared) await fresh.catchUp(heads, at);
      const found = new Map<string, LiveAttempt>();
      for (const id of attemptIds) {
        const live = memory.holds(id) || heads.has(id) ? await memory.get(id) : undefined;
        if (live !== undefined) found.set(id, live);
      }
      return found;
    },
  };
}
