import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from './database.ts';
import type { Statement } from './writer.ts';

/** What the writer of every database does with units. Rules: SPEC.md, section GC. */
export function describeWriter(name: string, open: () => Promise<Database>): void {
  describe(name, () => {
    let database: Database;
    beforeAll(async () => {
      database = await open();
    });

    const addPerson = (id: string, email: string): Statement => ({
      query: database.read
        .insertInto('person')
        .values({
          id,
          role: 'candidate',
          number: null,
          email,
          name: 'Naam',
          password_hash: null,
          created_at: 1,
        })
        .compile(),
    });
    const rename = (id: string, to: string, expectRows: number): Statement => ({
      query: database.read.updateTable('person').set({ name: to }).where('id', '=', id).compile(),
      expect: expectRows,
    });
    const orphan = (): Statement => ({
      query: database.read
        .insertInto('attempt_event')
        .values({ attempt_id: randomUUID(), seq: 1, at: 1, body: '{}', hash: '' })
        .compile(),
    });
    const namesOf = async (ids: readonly string[]) =>
      (await database.read.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()).map(
        (row) => row.name,
      );
    const newIds = (count: number) => Array.from({ length: count }, () => randomUUID());

    test('[GC1] a unit is stored whole, in order, and can be read the moment it is confirmed', async () => {
      const [id] = newIds(1) as [string];
      const unit = [addPerson(id, id), rename(id, 'Tweede', 1), rename(id, 'Derde', 1)];
      expect(await database.writer.write(unit)).toBe('stored');
      expect(await namesOf([id])).toEqual(['Derde']);
    });

    test('[GC2] a unit that meets an existing unique row stores nothing at all', async () => {
      const [a, b] = newIds(2) as [string, string];
      await database.writer.write([addPerson(a, a)]);
      expect(await database.writer.write([addPerson(b, b), rename(a, 'Anders', 1), addPerson(a, 'x')])).toBe(
        'conflict',
      );
      expect(await namesOf([a, b])).toEqual(['Naam']);
    });

    test('[GC2] a unit whose expectation fails stores nothing at all', async () => {
      const [a, b] = newIds(2) as [string, string];
      expect(await database.writer.write([addPerson(a, a), rename(b, 'Anders', 1)])).toBe('conflict');
      expect(await namesOf([a, b])).toEqual([]);
    });

    test('[GC3] in one batch, units that conflict or are refused leave their neighbours alone', async () => {
      const ids = newIds(5) as [string, string, string, string, string];
      const [a, b, c, d, e] = ids;
      const outcomes = await Promise.allSettled([
        database.writer.write([addPerson(a, a)]),
        database.writer.write([addPerson(b, b), addPerson(a, 'again')]),
        database.writer.write([addPerson(c, c), orphan()]),
        database.writer.write([addPerson(d, d), { query: { sql: 'no sql', parameters: [] } }]),
        database.writer.write([addPerson(e, e), rename(a, 'Door e', 1)]),
      ]);
      expect(outcomes.map((one) => (one.status === 'fulfilled' ? one.value : 'refused'))).toEqual([
        'stored',
        'conflict',
        'refused',
        'refused',
        'stored',
      ]);
      expect((await namesOf(ids)).toSorted()).toEqual(['Door e', 'Naam']);
    });

    test('[GC3] a unit the database refuses is a bug of ours, so it throws and says why', async () => {
      await expect(database.writer.write([orphan()])).rejects.toThrow(/foreign key/i);
    });

    test('[GC4] many units at once are all stored, each exactly once', async () => {
      const ids = newIds(1_500);
      const outcomes = await Promise.all(ids.map((id) => database.writer.write([addPerson(id, id)])));
      expect(new Set(outcomes)).toEqual(new Set(['stored']));
      expect(await namesOf(ids)).toHaveLength(1_500);
    });

    test('[GC5] every commit waits for the disk, and the database itself says so', async () => {
      const { durable, settings, version } = await database.durability();
      expect(durable).toBe(true);
      expect(version).toMatch(/^\d+\.\d+/);
      expect(settings).toEqual(
        name === 'SQLite'
          ? { journal_mode: 'wal', synchronous: '2' }
          : { synchronous_commit: 'on', fsync: 'on' },
      );
    });
  });
}
