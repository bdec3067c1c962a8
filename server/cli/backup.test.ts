import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openSqlite } from '#server/database/sqlite.ts';
import { answerTo, attemptServiceOn, attemptWorld } from '#tests/support/attemptWorld.ts';
import { handClock } from '#tests/support/handClock.ts';
import { runCommandLine } from '#tests/support/runCommandLine.ts';
import { storesOn } from '#tests/support/stores.ts';
import { backupCommand } from './backup.ts';
import { restoreCommand } from './restore.ts';

const clock = handClock();
const folder = mkdtempSync(join(tmpdir(), 'peil-backup-'));
const live = join(folder, 'live', 'peil.db');
const newName = () => join(folder, `${randomUUID()}.db`);
let attemptId: string;

/** Opens a database, does something with it and closes it. */
async function on<T>(
  file: string,
  act: (database: Awaited<ReturnType<typeof openSqlite>>) => Promise<T>,
): Promise<T> {
  const database = await openSqlite(file, () => undefined);
  try {
    return await act(database);
  } finally {
    await database.close();
  }
}
const logOf = (file: string, id = attemptId) =>
  on(file, (database) => storesOn(database).attempts.events(id));
const change = (file: string, sql: string) =>
  on(file, ({ writer }) => writer.write([{ query: { sql, parameters: [] } }]));
async function backup(to = newName()) {
  return { to, ...(await runCommandLine(backupCommand(), to)) };
}
const restore = (file: string) => runCommandLine(restoreCommand(), file);

beforeAll(() =>
  on(live, async (database) => {
    const record = await (await attemptWorld(storesOn(database), clock.now())).newAttempt();
    const service = attemptServiceOn(database, clock);
    await service.create([{ record, extraMs: 0 }]);
    await service.answer(record.id, answerTo(1));
    attemptId = record.id;
  }),
);
// After each, because what one test left in the environment is no business of the next.
const useDatabase = (url: string) => vi.stubEnv('DATABASE_URL', url);
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a backup', () => {
  test('[BU1] is made while answers come in, and holds all that was confirmed before it began', async () => {
    useDatabase(`file:${live}`);
    await on(live, async (database) => {
      const add = () =>
        storesOn(database).bank.addMedia({
          name: `${randomUUID()}.svg`,
          type: 'image/svg+xml',
          bytes: new Uint8Array(9),
        });
      const count = async (reading: typeof database) =>
        Number(
          (
            await reading.read
              .selectFrom('media')
              .select((one) => one.fn.countAll().as('n'))
              .executeTakeFirstOrThrow()
          ).n,
        );
      for (let i = 0; i < 20; i++) await add();
      let goOn = true;
      const writing = (async () => {
        while (goOn) await add();
      })();
      const { to, code, out } = await backup();
      goOn = false;
      await writing;
      expect(code).toBe(0);
      expect(out).toContain('1 attempts with');
      const held = await on(to, count);
      expect(held).toBeGreaterThanOrEqual(20);
      expect(held).toBeLessThanOrEqual(await count(database));
    });
  });

  test('[BU2] of a database in which an event was changed is not kept, and the attempt is named', async () => {
    useDatabase(`file:${live}`);
    const { to } = await backup();
    await change(to, `update attempt_event set at = at + 1 where seq = 2`);
    useDatabase(`file:${to}`);
    const tried = await backup();
    expect(tried.code).toBe(1);
    expect(tried.err).toContain(`the log of attempt ${attemptId} was changed`);
    expect(existsSync(tried.to)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('[BU3] never overwrites a file', async () => {
    useDatabase(`file:${live}`);
    const taken = newName();
    writeFileSync(taken, 'mine');
    expect(await backup(taken)).toMatchObject({ code: 1, err: expect.stringContaining('exists') });
    expect(readFileSync(taken, 'utf8')).toBe('mine');
  });
});

describe('restoring', () => {
  test('[BU4] gives back what the backup was, and keeps what was there', async () => {
    useDatabase(`file:${live}`);
    const { to } = await backup();
    const before = await logOf(live);
    await on(live, (database) => attemptServiceOn(database, clock).answer(attemptId, answerTo(2)));
    const after = await logOf(live);
    expect(after.length).toBeGreaterThan(before.length);
    const { code, out } = await restore(to);
    expect(code).toBe(0);
    expect(await logOf(live)).toEqual(before);
    const [, kept] = /kept as (.*)\n/.exec(out)!;
    expect(await logOf(kept!)).toEqual(after);
  });

  test('[BU4] works where the database is gone or is no database any more', async () => {
    useDatabase(`file:${live}`);
    const { to } = await backup();
    for (const ruin of [undefined, 'no database at all']) {
      const place = newName();
      if (ruin !== undefined) writeFileSync(place, ruin.repeat(99));
      useDatabase(`file:${place}`);
      expect((await restore(to)).code).toBe(0);
      expect(await logOf(place)).toEqual(await logOf(to));
    }
  });

  test.each([
    ['is cut off', async (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 20_000))],
    ['is something else', async (file: string) => writeFileSync(file, 'x'.repeat(5_000))],
    [
      'has another answer in it',
      (file: string) =>
        change(
          file,
          `update attempt_event set body = replace(body, '"option":"', '"option":"D') where body like '%answered%'`,
        ),
    ],
    [
      'comes from a newer program',
      (file: string) => change(file, 'insert into schema_version values (99, 0)'),
    ],
  ])('[BU5] a backup that %s is refused, and nothing is touched', async (_what, spoil) => {
    useDatabase(`file:${live}`);
    const { to } = await backup();
    const before = await logOf(live);
    await spoil(to);
    expect(await restore(to)).toMatchObject({
      code: 1,
      err: expect.stringContaining('not a whole database'),
    });
    expect(await logOf(live)).toEqual(before);
  });

  test('[BU6] under a running server is refused, and the server goes on', async () => {
    useDatabase(`file:${live}`);
    const { to } = await backup();
    await on(live, async (database) => {
      expect(await restore(to)).toMatchObject({
        code: 1,
        err: expect.stringContaining('stop the server first'),
      });
      const { bank } = storesOn(database);
      const media = { name: 'goes-on.svg', type: 'image/svg+xml', bytes: new Uint8Array(1) };
      expect(await bank.addMedia(media)).toBe('stored');
      expect((await database.durability()).durable).toBe(true);
    });
  });

  test('[BU7] and backing up leave PostgreSQL to its own tools', async () => {
    useDatabase('postgres://peil@127.0.0.1:1/peil');
    expect(await backup()).toMatchObject({ code: 1, err: expect.stringContaining('pg_dump') });
    expect(await restore('x')).toMatchObject({ code: 1, err: expect.stringContaining('pg_restore') });
  });
});
