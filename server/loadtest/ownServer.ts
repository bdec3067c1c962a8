import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReleaseEntry } from '#itembank/release/release.ts';
import { readDemoBank } from '#server/bank/demoBank.ts';
import { demoPeople } from '#server/cli/demoPeople.ts';
import { seedWorld } from '#server/cli/demoWorld.ts';
import type { Database } from '#server/database/database.ts';
import { openDatabase } from '#server/database/openDatabase.ts';
import { monotonicClock } from '#server/platform/clock.ts';
import { type Environment, readEnvironment } from '#server/platform/environment.ts';
import { openServices, type Services } from '#server/services.ts';
import { type ApiClient, apiClient } from './apiClient.ts';
import { freePort } from './freePort.ts';
import { startServerProcess } from './serverProcess.ts';

/** A seeded server in a process of its own, on a temporary data folder, for proofs and load tests. */
export interface OwnServer {
  readonly origin: string;
  readonly dataDir: string;
  /** Process id of the server now running. */
  readonly pid: number;
  /** The seeded bank, so that simulated candidates can answer by a true ability. */
  readonly entries: readonly ReleaseEntry[];
  /** A new sign-in of the coordinator. */
  coordinator(): Promise<ApiClient>;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** Starts again on the same address and data. */
  restart(): Promise<void>;
  /** The database behind it; for when the server is down, or only to read. */
  openDatabase(): Promise<Database>;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

export interface OwnServerOptions {
  /** `postgres://…`; SQLite in the data folder when absent. */
  readonly databaseUrl?: string;
  /** Fills the empty world; the demonstration bank and staff when absent. */
  readonly seed?: (environment: Environment) => Promise<unknown>;
  /** Adds to the world before the server starts. */
  readonly prepare?: (services: Services) => Promise<void>;
}

export async function startOwnServer({
  databaseUrl,
  seed,
  prepare,
}: OwnServerOptions = {}): Promise<OwnServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'peil-server-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const database = databaseUrl === undefined ? {} : { databaseUrl };
  const environment = readEnvironment({
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_ORIGIN: origin,
    DATABASE_URL: databaseUrl,
  });
  await (seed ?? ((empty) => seedWorld(empty, { sittings: false })))(environment);
  if (prepare !== undefined) await withServices(environment, prepare);
  const { entries } = readDemoBank('2026-01-01').releases.find(({ pool }) => pool === 'lhk')!;
  let running = await startServerProcess({ dataDir, port, ...database });

  return {
    origin,
    dataDir,
    entries,
    get pid() {
      return running.pid;
    },
    async coordinator() {
      const client = apiClient(origin);
      const { email, password } = demoPeople.staff.find(({ role }) => role === 'coordinator')!;
      await client.call('signInStaff', { body: { email, password } });
      return client;
    },
    kill: (signal) => running.kill(signal),
    async restart() {
      running = await startServerProcess({ dataDir, port, ...database });
    },
    openDatabase: () => openDatabase(environment.databaseUrl, () => undefined),
    async stop() {
      await running.kill('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function withServices(
  environment: Environment,
  use: (services: Services) => Promise<void>,
): Promise<void> {
  const clock = monotonicClock(Date.now, () => performance.now());
  const services = await openServices(environment, clock, () => undefined);
  try {
    await use(services);
  } finally {
    await services.database.close();
  }
}
