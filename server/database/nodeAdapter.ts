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
  const line = listening(pool);
  const adapter = createAdapter(line.pool, {
    tableName: 'node_message',
    errorHandler: (error) => alarm(error),
  });
  return {
    adapter,
    close() {
      line.end();
      return pool.end();
    },
  };
}

/**
 * The pool as the adapter needs it. The adapter never hands back a connection that ended, until the pool is empty, nor one
 * that it was still making when it closed, so that the pool never ends; and one that ends in the middle of LISTEN makes it
 * start twice. Here a connection is handed back when it ended, when it could not listen, and at the end.
 */
function listening(pool: pg.Pool) {
  const out = new Set<pg.PoolClient>();
  let ended = false;

  async function connect(): Promise<pg.PoolClient> {
    const client = await pool.connect();
    const [release, query] = [client.release, client.query.bind(client)];
    out.add(client);
    client.release = () => {
      if (out.delete(client)) release(true);
    };
    client.once('end', () => client.release());
    client.query = ((sql: string) =>
      query(sql).catch(() => {
        client.release();
        return never; // its end is told, and that makes the adapter start again
      })) as typeof client.query;
    if (!ended) return client;
    client.release();
    return never;
  }

  return {
    pool: { connect, query: pool.query.bind(pool) } as pg.Pool, // it asks for nothing else
    end(): void {
      ended = true;
      for (const client of out) client.release();
    },
  };
}

const never = new Promise<never>(() => undefined);
