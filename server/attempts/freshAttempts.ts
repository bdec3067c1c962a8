import type { Clock } from '#server/platform/clock.ts';
import type { AttemptStore } from './attemptStore.ts';
import { advance, type LiveAttempt, type liveAttempts } from './liveAttempts.ts';

/** How long an attempt in memory may go without a look at its log, where other servers write to it as well. */
const freshMs = 2_000;

interface Needs {
  readonly memory: ReturnType<typeof liveAttempts>;
  readonly store: AttemptStore;
  readonly clock: Clock;
  /** One thing at a time with one attempt. */
  readonly serially: <T>(attemptId: string, task: () => Promise<T>) => Promise<T>;
  /** Whether other servers write to the same logs. */
  readonly shared: boolean;
  /** Told when another server turns out to have gone on with an attempt. */
  readonly onElsewhere: (attemptId: string) => void;
}

/** Attempts in memory as their logs have them now, also when another server goes on with them. */
export function freshAttempts({ memory, store, clock, serially, shared, onElsewhere }: Needs) {
  /** Takes in what was added to the log elsewhere. */
  async function readOn(attemptId: string, live: LiveAttempt, head: number, at: number): Promise<void> {
    if (live.head.seq < head) {
      const events = await store.events(attemptId, live.head.seq);
      if (events[0]?.seq === live.head.seq + 1) advance(live, events);
      else memory.forget(attemptId);
      onElsewhere(attemptId);
    }
    memory.isChecked(attemptId, at);
  }

  /** Whether it is in memory as its log has it now, or had it a moment ago. */
  const isSure = (attemptId: string, at: number): boolean =>
    memory.holds(attemptId) && (!shared || at - memory.checkedAt(attemptId) < freshMs);

  return {
    isSure,

    /** To be called in the attempt's turn. Undefined when there is no such attempt. */
    async current(attemptId: string): Promise<LiveAttempt | undefined> {
      if (!shared) return memory.get(attemptId);
      const at = clock.now();
      const known = await memory.known(attemptId);
      if (known === undefined) {
        const loaded = await memory.get(attemptId);
        if (loaded !== undefined) memory.isChecked(attemptId, at);
        return loaded;
      }
      if (isSure(attemptId, at)) return known;
      const head = (await store.heads({ attemptIds: [attemptId] })).get(attemptId) ?? 0;
      await readOn(attemptId, known, head, at);
      return memory.get(attemptId);
    },

    /**
     * Reads on in attempts in memory that are older than these heads.
     *
     * @param at when the heads were asked for
     */
    async catchUp(heads: ReadonlyMap<string, number>, at: number): Promise<void> {
      const older: [attemptId: string, head: number][] = [];
      for (const [attemptId, head] of heads) {
        const known = await memory.known(attemptId);
        if (known === undefined) continue;
        if (known.head.seq < head) older.push([attemptId, head]);
        else memory.isChecked(attemptId, at);
      }
      await Promise.all(
        older.map(([attemptId, head]) =>
          serially(attemptId, async () => {
            const live = await memory.known(attemptId);
            if (live !== undefined) await readOn(attemptId, live, head, at);
          }),
        ),
      );
    },
  };
}
