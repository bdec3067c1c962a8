import type { Materials } from '#server/bank/materials.ts';
import type { TestMaterial } from '#server/bank/testMaterial.ts';
import { type Attempt, apply } from './attempt.ts';
import type { StoredEvent } from './attemptEvent.ts';
import type { AttemptRecord, AttemptStore } from './attemptStore.ts';
import { type ChainHead, emptyChain } from './eventChain.ts';
import { type ItemSelector, itemSelector } from './itemSelector.ts';

/** An attempt in memory: the fold of its log, and what is needed to take the next step at once. */
export interface LiveAttempt {
  readonly record: AttemptRecord;
  readonly material: TestMaterial;
  readonly select: ItemSelector;
  attempt: Attempt;
  head: ChainHead;
  /** Time of the last stored answer. */
  lastStoredAt: number | null;
}

/** Attempts kept in memory at most; the log can always rebuild one that was dropped. */
const capacity = 20_000;

/** Attempts in memory, rebuilt from their logs when asked for. */
export function liveAttempts(store: AttemptStore, materials: Materials) {
  /** Promises, so that two who ask at once get the same attempt and neither is left with an old one. */
  const live = new Map<string, Promise<LiveAttempt | undefined>>();

  /**
   * Kept when an attempt is forgotten: a selector says the same whatever the log holds, and remembers the
   * shadow tests that it would otherwise assemble again, one for each answer.
   */
  const selectors = new Map<string, ItemSelector>();

  /** When each was last known to be all that its log holds. */
  const checked = new Map<string, number>();

  function selectorOf({ id, seed }: AttemptRecord, material: TestMaterial): ItemSelector {
    const select = selectors.get(id) ?? itemSelector(material, seed);
    selectors.set(id, select);
    return select;
  }

  async function load(attemptId: string): Promise<LiveAttempt | undefined> {
    const record = await store.find(attemptId);
    if (record === undefined) return undefined;
    const events = await store.events(attemptId);
    const material = await materials.get(record.designId, record.designVersion, record.releaseId);
    return rebuild(record, events, material, selectorOf(record, material));
  }

  function makeRoom(): void {
    if (live.size < capacity) return;
    const oldest = live.keys().next().value!;
    live.delete(oldest);
    selectors.delete(oldest);
    checked.delete(oldest);
  }

  return {
    /** Takes in an attempt just made, so that it need not be read back. */
    adopt(made: LiveAttempt): void {
      if (live.has(made.record.id)) return;
      makeRoom();
      selectors.set(made.record.id, made.select);
      live.set(made.record.id, Promise.resolve(made));
    },
    /** Undefined when there is no such attempt. */
    async get(attemptId: string): Promise<LiveAttempt | undefined> {
      const known = live.get(attemptId);
      if (known !== undefined) return known;
      makeRoom();
      const loading = load(attemptId);
      live.set(attemptId, loading);
      const found = await loading.catch((error: unknown) => {
        if (live.get(attemptId) === loading) live.delete(attemptId);
        throw error;
      });
      if (found === undefined && live.get(attemptId) === loading) live.delete(attemptId);
      return found;
    },
    /** Whether it is in memory, or being read. */
    holds: (attemptId: string): boolean => live.has(attemptId),
    /** As far as it is in memory. */
    known: async (attemptId: string): Promise<LiveAttempt | undefined> => live.get(attemptId),
    /** Forgets an attempt whose log another writer may have changed. */
    forget(attemptId: string): void {
      live.delete(attemptId);
      checked.delete(attemptId);
    },
    /** Remembers that the attempt was all that its log holds at that moment. */
    isChecked: (attemptId: string, at: number): void => void checked.set(attemptId, at),
    checkedAt: (attemptId: string): number => checked.get(attemptId) ?? 0,
  };
}

/** An attempt from its log. @throws when the log is damaged */
export function rebuild(
  record: AttemptRecord,
  events: readonly StoredEvent[],
  material: TestMaterial,
  select: ItemSelector,
): LiveAttempt {
  let attempt: Attempt | undefined;
  for (const stored of events) attempt = apply(attempt, stored);
  if (attempt === undefined) throw new Error(`attempt ${record.id} has no events`);
  return {
    record,
    material,
    select,
    attempt,
    head: events.at(-1) ?? emptyChain,
    lastStoredAt: events.findLast(({ event }) => event.type === 'answered')?.at ?? null,
  };
}

/** Takes stored events into an attempt in memory. */
export function advance(live: LiveAttempt, events: readonly StoredEvent[]): void {
  for (const stored of events) {
    live.attempt = apply(live.attempt, stored);
    live.head = stored;
    if (stored.event.type === 'answered') live.lastStoredAt = stored.at;
  }
}
