import { expect, test } from 'vitest';
import { openDatabase } from '#server/database/openDatabase.ts';
import { postgresForTests } from './postgresForTests.ts';

test('[HR4] tests run on a real PostgreSQL that waits for the disk', async () => {
  const database = await openDatabase(await postgresForTests(), (error) => {
    throw error;
  });
  const durability = await database.durability();
  await database.close();
  expect(durability).toMatchObject({ engine: 'postgres', durable: true });
});

test('[HR4] each caller gets an empty database of its own', async () => {
  const [one, other] = await Promise.all([postgresForTests(), postgresForTests()]);
  expect(one).not.toBe(other);
});
