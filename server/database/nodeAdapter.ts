import { createAdapter } from '@socket.io/postgres-adapter';
import pg from 'pg';
import type { Alarm } from '#server/platform/brokenMachine.ts';

/** What carries messages between the socket servers of several nodes. */
export interface NodeAdapter {
  readonly adapter: ReturnType<typeof createAdapter>;
  /** To be called after the socket server has closed. */
  close(): Promise<void>;
}

/**
 * Socket servers on one PostgreSQL hear of each other by LISTEN and NOTIFY, over connections of their own, so that
 * no message ever stands in the transaction of an answer.
 */
export function openNodeAdapter(url: string, alarm: Alarm): NodeAdapter {
  const pool = new pg.Pool({
    connectionString: url,
    max: 3,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  pool.on('error', alarm);
  pool.on('connect', (client) => client.on('error', () => undefined)); // its end is told below
  const adapter = createAdapter(listening(pool), {
    tableName: 'node_message',
    errorHandler: (error) => alarm(error),
  });
  return { adapter, close: () => pool.end() };
}

/**
 * The pool as the adapter needs it. Of a listening connection that ended the adapter makes a new one and never hands
 * back the old, until the pool is empty; and one that ends in the middle of LISTEN makes it start twice. Here a
 * connection that ended is handed back, and of two starts the second waits for ever.
 */
function listening(pool: pg.Pool): pg.Pool {
  let held = false;

  async function connect(): Promise<pg.PoolClient> {
    if (held) return new Promise<never>(() => undefined);
    held = true;
    try {
      const client = await pool.connect();
      client.once('end', () => {
        held = false;
        client.release(true);
      });
      return client;
    } catch (error) {
      held = false;
      throw error;
    }
  }

  return { connect, query: pool.query.bind(pool) } as pg.Pool; // it asks for nothing else
}
