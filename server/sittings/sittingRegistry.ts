import type { SittingGate, SittingGates, Slot, Whose } from '#server/attempts/sittingGates.ts';
import { BrokenMachine } from '#server/platform/brokenMachine.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { SittingRecord } from './sitting.ts';
import { sittingGate } from './sittingGate.ts';
import { hasSlots } from './sittingOfSlot.ts';
import type { SittingStore } from './sittingStore.ts';
import { settledMs } from './startByTwo.ts';

/** How old a remembered sitting may be: a change made on another node is seen within this time. */
const freshMs = 1_000;

/** Sittings as last seen, so that answers do not each ask the database. */
export interface SittingRegistry extends SittingGates {
  get(id: string): Promise<SittingRecord | undefined>;
  /** Takes in a change made here. */
  set(sitting: SittingRecord): void;
  /**
   * The sitting, once everything that was being stored of it is stored or is not. Asked within `settledMs` of its T0,
   * a start it tells of is one that nobody can undo any more.
   *
   * @throws {BrokenMachine} when the database cannot tell now
   */
  settled(id: string): Promise<SittingRecord | undefined>;
}

export function sittingRegistry(
  store: Pick<SittingStore, 'find' | 'settle' | 'slots'>,
  clock: Clock,
): SittingRegistry {
  const seen = new Map<string, { at: number; sitting: SittingRecord }>();
  const asking = new Map<string, Promise<SittingRecord | undefined>>();
  const settling = new Map<string, Promise<SittingRecord | undefined>>();
  const slots = new Map<string, { version: number; found: ReturnType<SittingStore['slots']> }>();
  /** The T0 that nobody can undo any more, by sitting. */
  const settledStart = new Map<string, number>();

  /** What was read before a change was made is older than that change, also where it arrives later. */
  function see(sitting: SittingRecord, at: number): SittingRecord {
    const known = seen.get(sitting.id);
    if (known !== undefined && known.sitting.version > sitting.version) return known.sitting;
    seen.set(sitting.id, { at, sitting });
    return sitting;
  }

  async function ask(id: string): Promise<SittingRecord | undefined> {
    const at = clock.now();
    const sitting = await store.find(id);
    return sitting && see(sitting, at);
  }

  async function get(id: string): Promise<SittingRecord | undefined> {
    const known = seen.get(id);
    if (known !== undefined && clock.now() - known.at < freshMs) return known.sitting;
    return shared(asking, id, ask);
  }

  async function settle(id: string): Promise<SittingRecord | undefined> {
    const at = clock.now();
    if (!(await store.settle(id))) {
      throw new BrokenMachine('unavailable', `it is unknown whether the start of ${id} was undone`);
    }
    const sitting = await ask(id);
    if (sitting !== undefined && isComing(sitting, at)) settledStart.set(id, sitting.startsAt!);
    return sitting;
  }

  /** The sitting, asked about once more where its start comes and is not settled. */
  async function standing(known: SittingRecord | undefined): Promise<SittingRecord | undefined> {
    let sitting = known;
    while (sitting !== undefined && isComing(sitting, clock.now())) {
      if (settledStart.get(sitting.id) === sitting.startsAt) break;
      sitting = await shared(settling, sitting.id, settle);
    }
    return sitting;
  }

  /** As the roster and the rooms have it at this version of the sitting, or a later one. */
  async function slotOf({ id, version }: SittingRecord, { attemptId }: Whose): Promise<Slot | undefined> {
    let known = slots.get(id);
    if (known === undefined || known.version < version) {
      known = { version, found: store.slots(id) };
      slots.set(id, known);
      known.found.catch(() => slots.delete(id));
    }
    return (await known.found).get(attemptId);
  }

  async function gateOf(id: string, whose?: Whose, anew = false): Promise<SittingGate> {
    const sitting = await standing(await (anew ? ask(id) : get(id)));
    if (sitting === undefined) throw new Error(`attempt of an unknown sitting ${id}`);
    if (whose === undefined || !hasSlots(sitting)) return sittingGate(sitting);
    const slot = await slotOf(sitting, whose);
    const begins = whose.begins && whose.begunAt === null && slot !== undefined;
    // Whoever gave them a later slot a moment ago did so in the database.
    if (begins && !anew && clock.now() >= slot.startsAt) return gateOf(id, whose, true);
    return sittingGate(sitting, slot, whose.begunAt);
  }

  return {
    get,
    set: (sitting) => void see(sitting, clock.now()),
    settled: async (id) => standing(await shared(settling, id, settle)),
    gateOf,
  };
}

/** Whether the start comes so soon that it can no longer be undone, or has come. */
function isComing({ state, startsAt }: SittingRecord, now: number): boolean {
  return state === 'open' && startsAt !== null && now >= startsAt - settledMs;
}

/** Who asks the same at the same time gets the same answer. */
function shared<T>(asked: Map<string, Promise<T>>, id: string, ask: (id: string) => Promise<T>): Promise<T> {
  const known = asked.get(id);
  if (known !== undefined) return known;
  const question = ask(id).finally(() => asked.delete(id));
  asked.set(id, question);
  return question;
}
