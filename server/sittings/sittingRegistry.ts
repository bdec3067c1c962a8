import type { SittingGate, SittingGates } from '#server/attempts/sittingGates.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { SittingRecord } from './sitting.ts';
import type { SittingStore } from './sittingStore.ts';

/** How old a remembered sitting may be: a change made on another node is seen within this time. */
const freshMs = 1_000;

/** Sittings as last seen, so that answers do not each ask the database. */
export interface SittingRegistry extends SittingGates {
  get(id: string): Promise<SittingRecord | undefined>;
  /** Takes in a change made here. */
  set(sitting: SittingRecord): void;
}

export function sittingRegistry(store: SittingStore, clock: Clock): SittingRegistry {
  const seen = new Map<string, { at: number; sitting: SittingRecord }>();
  const asking = new Map<string, Promise<SittingRecord | undefined>>();

  async function ask(id: string): Promise<SittingRecord | undefined> {
    const sitting = await store.find(id);
    if (sitting !== undefined) seen.set(id, { at: clock.now(), sitting });
    asking.delete(id);
    return sitting;
  }

  async function get(id: string): Promise<SittingRecord | undefined> {
    const known = seen.get(id);
    if (known !== undefined && clock.now() - known.at < freshMs) return known.sitting;
    const question = asking.get(id) ?? ask(id);
    asking.set(id, question);
    question.catch(() => asking.delete(id));
    return question;
  }

  return {
    get,
    set: (sitting) => void seen.set(sitting.id, { at: clock.now(), sitting }),
    async gateOf(id, anew = false): Promise<SittingGate> {
      const sitting = await (anew ? ask(id) : get(id));
      if (sitting === undefined) throw new Error(`attempt of an unknown sitting ${id}`);
      const { name, startsAt, endsAt, pausedAt, sealKey, state } = sitting;
      return {
        name: sitting.rehearsal ? `Generale repetitie: ${name}` : name,
        gate: state !== 'open' || startsAt === null ? undefined : { startsAt, endsAt, pausedAt },
        closed: state === 'closed' || state === 'released',
        sealKey,
        resultsReleased: state === 'released',
      };
    },
  };
}
