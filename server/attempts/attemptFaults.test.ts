import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AnswerReply, SubmitAnswer } from '#contracts/attempt.ts';
import type { Database } from '#server/database/database.ts';
import { answerTo, attemptServiceOn, attemptWorld } from '#tests/support/attemptWorld.ts';
import { emptyDatabase } from '#tests/support/emptyDatabase.ts';
import { handClock } from '#tests/support/handClock.ts';
import { sampleDesign } from '#tests/support/sampleBank.ts';
import { type Stores, storesOn } from '#tests/support/stores.ts';
import type { AttemptService } from './attemptService.ts';
import { firstBroken } from './eventChain.ts';

const clock = handClock();
const unavailable = { kind: 'rejected', code: 'storageUnavailable', retryable: true, kept: false };

async function candidate(stores: Stores, service: AttemptService, design = sampleDesign()): Promise<string> {
  const record = await (await attemptWorld(stores, clock.now(), design)).newAttempt();
  await service.create([{ record, extraMs: 0 }]);
  return record.id;
}

async function timesStored({ attempts }: Stores, id: string, { answerId }: SubmitAnswer): Promise<number> {
  const events = await attempts.events(id);
  expect(firstBroken(events)).toBeUndefined();
  return events.filter(({ event }) => event.type === 'answered' && event.answerId === answerId).length;
}

describe('when the disk is full', () => {
  const empty = emptyDatabase('SQLite');

  test('[SV13] an answer is refused as worth sending again, never confirmed, and stored once when there is room', async () => {
    const roomy = await empty.open();
    const id = await candidate(
      storesOn(roomy),
      attemptServiceOn(roomy, clock),
      sampleDesign({ length: { minimum: 12, maximum: 12 } }),
    );
    const bytes = randomBytes(100_000);
    await storesOn(roomy).bank.addMedia({ name: 'ballast.svg', type: 'image/svg+xml', bytes });
    const full = await empty.open({ maximumPages: 1 }); // no page more than there are now
    const service = attemptServiceOn(full, clock);

    const replies: AnswerReply[] = [];
    const commands: SubmitAnswer[] = [];
    for (let position = 1; replies.at(-1)?.kind !== 'rejected'; position++) {
      commands.push(answerTo(position));
      replies.push((await service.answer(id, commands.at(-1)!))!);
    }
    const refused = commands.at(-1)!;
    expect(replies.at(-1)).toEqual(unavailable);
    expect(await service.answer(id, refused)).toEqual(unavailable);
    expect(await timesStored(storesOn(roomy), id, refused)).toBe(0);
    expect(await service.view(id)).toMatchObject({ item: { position: refused.position } });

    await roomy.writer.write([{ query: { sql: 'delete from media', parameters: [] } }]);
    expect(await service.answer(id, refused)).toMatchObject({ kind: 'stored' });
    for (const command of commands) expect(await timesStored(storesOn(roomy), id, command)).toBe(1);
  });
});

describe('when the server is lost between storing and confirming', () => {
  const empty = emptyDatabase('SQLite');
  let database: Database;
  let stores: Stores;
  beforeAll(async () => {
    database = await empty.open();
    stores = storesOn(database);
  });

  test('[SV14] the answer that is sent again to the next server is confirmed with the receipt of the first', async () => {
    const dying = attemptServiceOn(database, clock, {
      ...stores.attempts,
      async append(attemptId, events) {
        await stores.attempts.append(attemptId, events);
        throw new Error('the process is gone');
      },
    });
    const id = await candidate(stores, dying);
    const command = answerTo(1);
    await expect(dying.answer(id, command)).rejects.toThrow('gone');
    const next = attemptServiceOn(database, clock);
    expect(await next.answer(id, command)).toMatchObject({ kind: 'duplicate', next: { kind: 'item' } });
    expect(await timesStored(stores, id, command)).toBe(1);
  });

  test('[SV14] when the fate of a commit is unknown the server looks before it answers', async () => {
    for (const stored of [true, false]) {
      let appends = 0;
      const service = attemptServiceOn(database, clock, {
        ...stores.attempts,
        async append(attemptId, events) {
          appends += 1;
          if (appends > 1) return stores.attempts.append(attemptId, events);
          if (stored) await stores.attempts.append(attemptId, events);
          return 'unknown';
        },
      });
      const id = await candidate(stores, service);
      const command = answerTo(1);
      expect(await service.answer(id, command)).toMatchObject({ kind: stored ? 'duplicate' : 'stored' });
      expect(await timesStored(stores, id, command)).toBe(1);
    }
  });
});

describe('when PostgreSQL breaks the connection', () => {
  const empty = emptyDatabase('PostgreSQL');

  /** Somebody else's connection, which ends every other one that waits for `what`. */
  async function withAdmin<T>(
    act: (admin: pg.Client, endWaiting: (what: string) => Promise<void>) => Promise<T>,
  ) {
    const admin = new pg.Client({ connectionString: await empty.url() });
    await admin.connect();
    try {
      return await act(admin, async (what) => {
        const sql = `select pg_terminate_backend(pid) from pg_stat_activity
                     where datname = current_database() and wait_event_type = $1`;
        while ((await admin.query(sql, [what])).rowCount === 0) await sleep(10);
      });
    } finally {
      await admin.end();
    }
  }

  test('[SV13] while an answer waits to be written: refused as worth sending again, then stored once', async () => {
    const database = await empty.open();
    const stores = storesOn(database);
    const service = attemptServiceOn(database, clock);
    const id = await candidate(stores, service);
    const command = answerTo(1);
    await withAdmin(async (admin, endWaiting) => {
      await admin.query('begin; lock table attempt_event in exclusive mode');
      const answering = service.answer(id, command);
      await endWaiting('Lock');
      expect(await answering).toEqual(unavailable);
      await admin.query('rollback');
    });
    expect(await service.answer(id, command)).toMatchObject({ kind: 'stored' });
    expect(await timesStored(stores, id, command)).toBe(1);
  });

  test('[SV14] during the commit itself: the server looks, stores what was lost, and confirms it once', async () => {
    const database = await empty.open();
    const stores = storesOn(database);
    const service = attemptServiceOn(database, clock);
    const id = await candidate(stores, service);
    const command = answerTo(1);
    await withAdmin(async (admin, endWaiting) => {
      await admin.query(`create sequence commits;
                         create function doze() returns trigger language plpgsql as
                         'begin if nextval(''commits'') = 1 then perform pg_sleep(30); end if; return null; end';
                         create constraint trigger slow_commit after insert on attempt_event
                         deferrable initially deferred for each row execute function doze()`);
      const answering = service.answer(id, command);
      await endWaiting('Timeout'); // asleep inside the commit
      expect(await answering).toMatchObject({ kind: 'stored' });
    });
    expect(await timesStored(stores, id, command)).toBe(1);
  });
});
