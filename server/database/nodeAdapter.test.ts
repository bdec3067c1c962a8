import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Server } from 'socket.io';
import { beforeAll, expect, test, vi } from 'vitest';
import { cutNotify } from '#tests/support/cutNotify.ts';
import { postgresForTests } from '#tests/support/postgresForTests.ts';
import { openNodeAdapter } from './nodeAdapter.ts';

let url: string;
beforeAll(async () => {
  url = await postgresForTests();
});

/** A server that has nobody connected, and its line to the others. */
function openLine() {
  const node = openNodeAdapter(url, () => undefined); // lines that are cut are what this is about
  const io = new Server(createServer().listen(0), { adapter: node.adapter });
  return {
    io,
    async stop(): Promise<string> {
      await io.close();
      return Promise.race([node.close().then(() => 'stopped'), sleep(3_000, 'still holds the database')]);
    },
  };
}

test.each([0, 2, 5, 10, 20, 50, 500])(
  '[ND20] a server that stops %i ms after it began to make its line to the others stops all the same',
  async (afterMs) => {
    const line = openLine();
    await sleep(afterMs);
    expect(await line.stop()).toBe('stopped');
  },
);

test('[ND20] servers whose lines are cut off time and again stop at any moment', async () => {
  const restore = await cutNotify(url);
  try {
    const lines = Array.from({ length: 8 }, openLine);
    const outcomes = lines.map(async (line, i) => {
      await sleep(2_000 + 250 * i);
      return line.stop();
    });
    expect(new Set(await Promise.all(outcomes))).toEqual(new Set(['stopped']));
  } finally {
    await restore();
  }
}, 20_000);

test('[ND21] a line that was cut off time and again comes back by itself, once', async () => {
  const [one, other] = [openLine(), openLine()];
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  try {
    const restore = await cutNotify(url);
    await sleep(6_000);
    await restore();
    let heard = 0;
    other.io.on('hint', () => void heard++);
    await vi.waitUntil(
      () => {
        one.io.serverSideEmit('hint', 'something moved');
        return heard > 0;
      },
      { timeout: 10_000, interval: 100 },
    );
    await sleep(4_000); // longer than any pause before a new start
    const { rows } = await database.query(
      `select pid from pg_stat_activity where datname = current_database() and query like 'LISTEN%'`,
    );
    expect(rows).toHaveLength(2);
    heard = 0;
    one.io.serverSideEmit('hint', 'once');
    await vi.waitUntil(() => heard > 0, { timeout: 5_000, interval: 10 });
    await sleep(300);
    expect(heard).toBe(1);
  } finally {
    await database.end();
    expect([await one.stop(), await other.stop()]).toEqual(['stopped', 'stopped']);
  }
}, 40_000);
