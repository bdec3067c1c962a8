import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/**
 * Ends every connection that listens for notifications, again and again, as a network that lets queries through and
 * no long-lived lines.
 *
 * @returns how to stop
 */
export async function cutNotify(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let cut = true;
  const once = () =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and query like 'LISTEN%'`,
    );
  await once();
  const cutting = (async () => {
    while (cut) {
      await once();
      await sleep(20);
    }
  })();
  return async () => {
    cut = false;
    await cutting;
    await client.end();
  };
}
