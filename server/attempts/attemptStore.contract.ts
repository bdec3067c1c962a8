import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AttemptWorld, attemptWorld } from '#tests/support/attemptWorld.ts';
import type { Stores } from '#tests/support/stores.ts';
import type { AttemptEvent, StoredEvent } from './attemptEvent.ts';
import { emptyChain, linkAll } from './eventChain.ts';

const at = 1_800_000_000_000;
const awkward = { theta: 0.1 + 0.2, standardError: 5e-324 };

/** What every attempt store does, whatever database is behind it. Rules: SPEC.md, section LG. */
export function describeAttemptStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name}: attempts`, () => {
    let stores: Stores;
    let world: AttemptWorld;
    beforeAll(async () => {
      stores = await open();
      world = await attemptWorld(stores, at);
    });

    const first = (attemptId: string): StoredEvent[] =>
      linkAll(emptyChain, at, [
        { type: 'created', attemptId, designHash: 'd', releaseHash: 'r', seed: 's', extraMs: 0 },
        { type: 'given', position: 1, item: 'one', ...awkward },
      ]);
    const next = (events: readonly StoredEvent[], ...more: AttemptEvent[]) =>
      linkAll(events.at(-1)!, at + 1, more);
    const started: AttemptEvent = { type: 'started', startedAt: at, endsAt: null };
    const extended: AttemptEvent = { type: 'extended', extensionId: randomUUID(), byMs: 60_000 };

    async function newAttempt() {
      const record = await world.newAttempt();
      const events = first(record.id);
      expect(await stores.attempts.create([{ record, events }])).toBe('stored');
      return { record, events };
    }

    test('[LG1] gives back what was stored, to the last digit, in order', async () => {
      const { record, events } = await newAttempt();
      const more = next(events, started, extended);
      expect(await stores.attempts.append(record.id, more)).toBe('stored');
      expect(await stores.attempts.find(record.id)).toEqual(record);
      expect(await stores.attempts.events(record.id)).toEqual([...events, ...more]);
    });

    test('[LG1] gives events in the order of their numbers, whatever the order of the rows', async () => {
      const { record, events } = await newAttempt();
      const [third, fourth] = next(events, started, extended) as [StoredEvent, StoredEvent];
      await stores.attempts.append(record.id, [fourth]);
      await stores.attempts.append(record.id, [third]);
      expect(await stores.attempts.events(record.id)).toEqual([...events, third, fourth]);
    });

    test('[LG2] never takes a second event under one number: the second writer is told, and stores nothing', async () => {
      const { record, events } = await newAttempt();
      const [mine, theirs] = [next(events, started), next(events, extended, started)];
      expect(await stores.attempts.append(record.id, mine)).toBe('stored');
      expect(await stores.attempts.append(record.id, theirs)).toBe('conflict');
      expect(await stores.attempts.events(record.id)).toEqual([...events, ...mine]);
    });

    test('[LG2] of many who append at the same moment exactly one succeeds', async () => {
      const { record, events } = await newAttempt();
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => stores.attempts.append(record.id, next(events, started))),
      );
      expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(19);
    });

    test('[LG3] makes attempts with their first events all together, or none', async () => {
      const { record: existing } = await newAttempt();
      const records = await Promise.all([world.newAttempt(), world.newAttempt()]);
      const made = [...records, existing].map((record) => ({ record, events: first(record.id) }));
      expect(await stores.attempts.create(made)).toBe('conflict');
      for (const { id } of records) {
        expect(await stores.attempts.find(id)).toBeUndefined();
        expect(await stores.attempts.events(id)).toEqual([]);
      }
      expect(await stores.attempts.create(made.slice(0, 2))).toBe('stored');
    });

    test('[LG3] makes a thousand attempts at once', async () => {
      const { personId, ...rest } = await world.newAttempt();
      await stores.attempts.create([{ record: { personId, ...rest }, events: first(rest.id) }]);
      const made = Array.from({ length: 1_000 }, () => {
        const id = randomUUID();
        return { record: { personId, ...rest, id }, events: first(id) };
      });
      expect(await stores.attempts.create(made)).toBe('stored');
      expect((await stores.attempts.ofPerson(personId)).length).toBe(1_001);
    });

    test('[LG4] finds the attempts of a sitting and of a person, practice among the latter only', async () => {
      const other = await attemptWorld(stores, at);
      const inSitting = await other.newAttempt({ createdAt: at + 2 });
      const practice = { ...inSitting, id: randomUUID(), sittingId: null, createdAt: at + 1 };
      await stores.attempts.create(
        [inSitting, practice].map((record) => ({ record, events: first(record.id) })),
      );
      expect(await stores.attempts.ofSitting(other.sitting.id)).toEqual([inSitting]);
      expect(await stores.attempts.ofPerson(inSitting.personId)).toEqual([practice, inSitting]);
    });

    test('[LG5] gives all logs of a sitting at once, each in order and whole', async () => {
      const other = await attemptWorld(stores, at);
      const logs = new Map<string, StoredEvent[]>();
      for (let i = 0; i < 3; i++) {
        const record = await other.newAttempt();
        const events = first(record.id);
        const more = next(events, started, extended);
        await stores.attempts.create([{ record, events }]);
        await stores.attempts.append(record.id, more);
        logs.set(record.id, [...events, ...more]);
      }
      expect(await stores.attempts.eventsOfSitting(other.sitting.id)).toEqual(logs);
    });

    test('[LG7] tells the number of the last event, of a sitting, of some attempts or of all that goes on, and reads on from there', async () => {
      const other = await attemptWorld(stores, at);
      const [short, long, elsewhere] = [
        await other.newAttempt(),
        await other.newAttempt(),
        (await newAttempt()).record,
      ];
      const events = first(long.id);
      const more = next(events, started, extended);
      await stores.attempts.create([
        { record: short, events: first(short.id) },
        { record: long, events },
      ]);
      await stores.attempts.append(long.id, more);
      const heads = new Map([
        [short.id, 2],
        [long.id, 4],
      ]);
      expect(await stores.attempts.heads({ sittingId: other.sitting.id })).toEqual(heads);
      const goingOn = await stores.attempts.heads('goingOn'); // and so of other tests too
      expect([goingOn.get(long.id), goingOn.get(elsewhere.id)]).toEqual([4, 2]);
      expect(await stores.attempts.heads({ attemptIds: [long.id, elsewhere.id, randomUUID()] })).toEqual(
        new Map([
          [long.id, 4],
          [elsewhere.id, 2],
        ]),
      );
      expect(await stores.attempts.heads({ attemptIds: [] })).toEqual(new Map());
      expect(await stores.attempts.events(long.id, 2)).toEqual(more);
      expect(await stores.attempts.events(long.id, 4)).toEqual([]);
    });

    test('[LG8] tells which items anyone was given in a sitting, and no other', async () => {
      const other = await attemptWorld(stores, at);
      const [one, two] = ['a1', 'b2'].map((pair) => pair.repeat(32)) as [string, string];
      const given = (item: string): AttemptEvent => ({ type: 'given', position: 2, item, ...awkward });
      for (const items of [[one], [one, two], []]) {
        const record = await other.newAttempt();
        const [created] = first(record.id) as [StoredEvent, StoredEvent];
        const events = [created, ...linkAll(created, at, [started, ...items.map(given)])];
        expect(await stores.attempts.create([{ record, events }])).toBe('stored');
      }
      expect(await stores.attempts.givenItems(other.sitting.id)).toEqual(new Set([one, two]));
      expect(await stores.attempts.givenItems(randomUUID())).toEqual(new Set());
    });

    test('[LG6] does not know an attempt that was never made', async () => {
      const nobody = randomUUID();
      expect(await stores.attempts.find(nobody)).toBeUndefined();
      expect(await stores.attempts.events(nobody)).toEqual([]);
      await expect(stores.attempts.append(nobody, first(nobody))).rejects.toThrow();
    });
  });
}
