import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Push } from '#contracts/events.ts';
import type { Database } from '#server/database/database.ts';
import { sqlSittingStore } from '#server/database/sqlSittingStore.ts';
import { emptyDatabase, engines } from '#tests/support/emptyDatabase.ts';
import { actor, openTestWorld, publishedSitting, seats, type TestWorld } from '#tests/support/testWorld.ts';
import { keyRelease } from './keyRelease.ts';
import type { SittingRecord } from './sitting.ts';
import { sittingChanges } from './sittingChanges.ts';
import { startService } from './startService.ts';

const who = { personId: 'd9b0c1de-6f2a-4f39-9c0f-3c6a2a3b1c01', name: 'Een' };
const T0 = 2_100;
const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

/** One server: its services, and what goes out to the candidates who are connected to it. */
async function node(url: string) {
  const world = await openTestWorld(url);
  const open = new Map<string, SittingRecord>();
  const keys: Push<'sitting:started'>[] = [];
  const release = keyRelease({
    open,
    registry: world.registry,
    pusher: { pushHere: (_room, _name, message) => void keys.push(message as Push<'sitting:started'>) },
    clock: world.clock,
    log: pino({ level: 'silent' }),
  });
  world.sittingChanges.listen((sitting) => {
    if (sitting.state !== 'open') return void open.delete(sitting.id);
    open.set(sitting.id, sitting);
    release.plan(sitting.id, sitting.startsAt!);
  });
  ends.push(() => world.close(), release.stop);
  return { world, keys };
}

/** A start that lies a little further ahead than it can be undone. @returns the sitting and the attempt of somebody who waits */
async function countdown(world: TestWorld) {
  const id = await publishedSitting(world);
  const [attemptId] = await seats(world, id);
  const started = await world.sittings.start(actor, id, 3, T0);
  if ('refused' in started) throw new Error(started.refused);
  return { id, attemptId: attemptId!, sitting: started.sitting };
}

/** Undoing through a database that carries out nothing for a while, in which something else happens. */
function slowly(world: TestWorld, ms: number, meanwhile: () => Promise<void> | void) {
  const { audit, registry, bank, clock } = world;
  const writer: Database['writer'] = {
    async write(unit) {
      await meanwhile();
      await sleep(ms);
      return world.database.writer.write(unit);
    },
  };
  const store = sqlSittingStore({ ...world.database, writer }, audit);
  return startService({ changes: sittingChanges(store, registry, audit, clock), bank, clock });
}

const actionsOf = async ({ audit }: TestWorld, id: string) =>
  (await audit.about(id)).map(({ action }) => action);
const soon = { timeout: 8_000, interval: 20 };

describe.each(engines)('on %s', (engine) => {
  const empty = emptyDatabase(engine);

  test('[CR7] an undoing that is stored in time lets no key out, on the way neither', async () => {
    const { world, keys } = await node(await empty.url());
    const { id, attemptId } = await countdown(world);
    world.clock.moveBy(T0 - 2_000);
    expect(await world.starts.undo(who, id, 4, 'zaal is niet klaar')).toMatchObject({
      sitting: { state: 'published' },
    });
    world.clock.moveBy(2_000);
    await sleep(T0);
    expect(keys).toEqual([]);
    expect(await world.attempts.view(attemptId)).toMatchObject({ state: 'waiting', sealKey: null });
  });

  test('[CR7] an undoing that the database carries out too late is refused, and the start stands', async () => {
    const { world, keys } = await node(await empty.url());
    const { id, attemptId, sitting } = await countdown(world);
    world.clock.moveBy(T0 - 2_000);
    const late = slowly(world, 700, () => world.clock.moveBy(2_000));
    expect(await late.undo(who, id, 4, 'zaal is niet klaar')).toEqual({ refused: 'startNotUndoable' });
    expect(await world.sittingStore.find(id)).toEqual(sitting);
    expect(await actionsOf(world, id)).not.toContain('start.undone');
    await vi.waitFor(() => expect(keys).toMatchObject([{ sealKey: sitting.sealKey }]), soon);
    expect(await world.attempts.view(attemptId)).toMatchObject({ sealKey: sitting.sealKey });
  });
});

describe('two servers on one PostgreSQL', () => {
  const empty = emptyDatabase('PostgreSQL');

  /** Two servers on a database; the other was told of the start. */
  async function two() {
    const [here, there] = [await node(await empty.url()), await node(await empty.url())];
    const begun = await countdown(here.world);
    there.world.sittingChanges.tell(begun.sitting);
    const pass = (ms: number) => {
      for (const { world } of [here, there]) world.clock.moveBy(ms);
    };
    return { here, there, pass, ...begun };
  }

  test('[CR8] where one let the key go nothing undoes the start on the other, however long that was on its way', async () => {
    const { here, there, pass, id, sitting } = await two();
    pass(T0 - 2_000);
    const late = slowly(here.world, 0, async () => {
      pass(2_000);
      await vi.waitFor(() => expect(there.keys).toHaveLength(1), soon);
    });
    expect(await late.undo(who, id, 4, 'zaal is niet klaar')).toEqual({ refused: 'startNotUndoable' });
    expect(await here.world.sittingStore.find(id)).toEqual(sitting);
  });

  test.each([{ outcome: 'commit' }, { outcome: 'rollback' }])(
    '[CR8] a key waits for an undoing that the other is storing, and follows its outcome ($outcome)',
    async ({ outcome }) => {
      const { here, there, pass, id, attemptId, sitting } = await two();
      const other = new pg.Client(await empty.url());
      await other.connect();
      ends.push(() => other.end());
      await other.query('begin');
      await other.query(
        "update sitting set state = 'published', starts_at = null, ends_at = null, version = 5 where id = $1",
        [id],
      );
      pass(T0);
      await sleep(T0 + 300);
      expect([...here.keys, ...there.keys]).toEqual([]);
      await expect(there.world.attempts.view(attemptId)).rejects.toThrow('it is unknown');
      await expect(there.world.attempts.command(attemptId, { kind: 'begin' })).rejects.toThrow(
        'it is unknown',
      );

      await other.query(outcome);
      if (outcome === 'commit') {
        await sleep(800);
        expect([...here.keys, ...there.keys]).toEqual([]);
        expect(await there.world.attempts.view(attemptId)).toMatchObject({ sealKey: null, startsAt: null });
        expect(await there.world.attempts.command(attemptId, { kind: 'begin' })).toMatchObject({
          code: 'notStarted',
        });
      } else {
        await vi.waitFor(() => expect([here.keys.length, there.keys.length]).toEqual([1, 1]), soon);
        expect(await there.world.attempts.view(attemptId)).toMatchObject({ sealKey: sitting.sealKey });
      }
    },
    20_000,
  );
});
