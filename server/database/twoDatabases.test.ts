import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { answerTo, attemptServiceOn, attemptWorld } from '#tests/support/attemptWorld.ts';
import { emptyDatabase } from '#tests/support/emptyDatabase.ts';
import { handClock } from '#tests/support/handClock.ts';
import { sampleDesign, sampleRelease } from '#tests/support/sampleBank.ts';
import { storesOn } from '#tests/support/stores.ts';
import type { Database } from './database.ts';

describe('SQLite and PostgreSQL', () => {
  const empties = [emptyDatabase('SQLite'), emptyDatabase('PostgreSQL')];

  test('[TD1] the same test taken on both leaves the same bytes, from which the chain can be checked', async () => {
    const [design, release] = [sampleDesign(), sampleRelease(12)];
    const fixed = { id: randomUUID(), seed: randomBytes(16).toString('hex') };
    const commands = [1, 2, 3, 4].map((position) => answerTo(position, 'B'));

    const logs = await Promise.all(
      empties.map(async (empty) => {
        const database = await empty.open();
        const clock = handClock();
        const world = await attemptWorld(storesOn(database), clock.now(), design, release);
        const service = attemptServiceOn(database, clock);
        await service.create([{ record: await world.newAttempt(fixed), extraMs: 0 }]);
        for (const command of commands) {
          clock.pass(7_001);
          await service.answer(fixed.id, command);
        }
        return { rows: await rawRows(database), receipts: await service.receipts(fixed.id) };
      }),
    );
    expect(logs[0]!.rows).toHaveLength(11);
    expect(logs[0]).toEqual(logs[1]);

    let before = '0'.repeat(64);
    for (const { seq, at, body, hash } of logs[0]!.rows) {
      const text = [before, seq, at, body].join('\n');
      expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(hash);
      before = hash;
    }
  });
});

/** Rows as the database holds them, unparsed. */
function rawRows({ read }: Database) {
  return read.selectFrom('attempt_event').selectAll().orderBy('seq').execute();
}
