import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '#server/loadtest/freePort.ts';
import { findPostgres } from './postgresBinaries.ts';

/** A real PostgreSQL of our own, in a temporary folder, listening on loopback only. */
export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  freshDatabase(): Promise<string>;
  /** Ends the server at once, as a power cut would, and keeps its data. */
  cutPower(): Promise<void>;
  startAgain(): Promise<void>;
  /** Ends the server and removes its data. */
  stop(how?: 'SIGQUIT' | 'SIGINT'): Promise<void>;
}

/** Starts one; takes about three seconds. PostgreSQL refuses to run as root, so then it runs as another user. */
export async function startPostgres(): Promise<PostgresServer> {
  const directory = mkdtempSync(join(tmpdir(), 'peil-postgres-'));
  const user = process.getuid?.() === 0 ? unprivilegedUser() : undefined;
  const { initdb, postgres } = await findPostgres(directory, user !== undefined);
  const data = join(directory, 'data');
  if (user !== undefined) chownSync(directory, user.uid, user.gid);
  chmodSync(directory, 0o755);

  execFileSync(
    initdb,
    ['-D', data, '-U', 'peil', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    {
      ...user,
      cwd: directory,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${directory}`];
  const address = (database: string) => `postgres://peil@127.0.0.1:${port}/${database}`;

  async function launch() {
    const server = spawn(postgres, ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
      ...user,
      cwd: directory,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let log = '';
    server.stderr.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000);
    });
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    await ready(address('postgres'), () => log);
    return async (how: 'SIGQUIT' | 'SIGINT') => {
      server.kill(how);
      await ended;
    };
  }
  let end = await launch();

  return {
    async freshDatabase() {
      const name = `test_${randomUUID().replaceAll('-', '')}`;
      await run(address('postgres'), `create database ${name}`);
      return address(name);
    },
    cutPower: () => end('SIGQUIT'),
    async startAgain() {
      end = await launch();
    },
    async stop(how = 'SIGINT') {
      await end(how);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function ready(url: string, log: () => string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    try {
      return await run(url, 'select 1');
    } catch {
      await sleep(100);
    }
  }
  throw new Error(`PostgreSQL did not start within 15 s:\n${log()}`);
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Debian's own user for PostgreSQL where there is one; otherwise nobody. */
function unprivilegedUser(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((what) =>
        Number(execFileSync('id', [what, name], { stdio: 'pipe' })),
      );
      return { uid: uid!, gid: gid! };
    } catch {
      // Not on this machine: try the next.
    }
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and there is no user `postgres` or `nobody` to run it as.',
  );
}
