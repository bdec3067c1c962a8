import { beforeAll, describe, expect, test } from 'vitest';
import { answerTo, attemptServiceOn, attemptWorld } from '#tests/support/attemptWorld.ts';
import { emptyDatabase, engines } from '#tests/support/emptyDatabase.ts';
import { handClock } from '#tests/support/handClock.ts';
import { type Stores, storesOn } from '#tests/support/stores.ts';
import type { AttemptService } from './attemptService.ts';
import type { AttemptStore } from './attemptStore.ts';

const clock = handClock();

describe.each(engines)('attempts of one sitting together, on %s', (engine) => {
  const empty = emptyDatabase(engine);
  let stores: Stores;
  let one: AttemptService;
  let other: AttemptService;
  const asked: string[] = [];

  beforeAll(async () => {
    const database = await empty.open();
    stores = storesOn(database);
    one = attemptServiceOn(database, clock);
    // Every question that the other asks of the attempts is noted.
    const noted = new Proxy(stores.attempts, {
      get(store, name: keyof AttemptStore) {
        asked.push(name);
        return store[name];
      },
    });
    other = attemptServiceOn(database, clock, noted);
  });

  test('[SV24] are those that exist, made or gone on with elsewhere included, for one question', async () => {
    const world = await attemptWorld(stores, clock.now());
    const [known, later, never] = [
      await world.newAttempt(),
      await world.newAttempt(),
      await world.newAttempt(),
    ];
    const ids = [known, later, never].map(({ id }) => id);
    const look = async () => {
      asked.length = 0;
      const found = await other.liveOf(known.sittingId!, ids);
      return new Map([...found].map(([id, { attempt }]) => [id, attempt.given.length]));
    };
    expect(await look()).toEqual(new Map());
    expect(asked).toEqual(['heads']);

    await one.create([{ record: known, extraMs: 0 }]);
    expect(await look()).toEqual(new Map([[known.id, 1]]));
    await look();
    expect(asked).toEqual(['heads']);

    await one.create([{ record: later, extraMs: 0 }]);
    expect(await look()).toEqual(new Map(ids.slice(0, 2).map((id) => [id, 1])));
    clock.pass(3_000);
    if (engine === 'SQLite') return; // a file has one server; nobody else goes on with its attempts
    await one.answer(known.id, answerTo(1));
    expect((await look()).get(known.id)).toBe(2);
  });
});
