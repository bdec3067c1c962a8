import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '#server/app.ts';
import { demoPeople } from '#server/cli/demoPeople.ts';
import { seedWorld } from '#server/cli/demoWorld.ts';
import { type ApiClient, apiClient } from '#server/loadtest/apiClient.ts';
import { freePort } from '#server/loadtest/freePort.ts';
import { readEnvironment } from '#server/platform/environment.ts';
import { type Machine, thisMachine } from '#server/platform/machine.ts';

/** One of several servers on one database, on a machine whose wall clock a test may set. */
export interface TestNode {
  readonly origin: string;
  coordinator(): Promise<ApiClient>;
  /** Sets the wall clock of its machine, by so many ms. */
  setWall(byMs: number): void;
  stop(): Promise<void>;
}

export interface TestNodes {
  /** Starts a server. `wallOffMs`: how far the wall clock of its machine is off from the start. */
  start(name: string, wallOffMs?: number): Promise<TestNode>;
  stop(): Promise<void>;
}

/** Servers in this process on one database with the demonstration bank; they share their secrets, as nodes do. */
export async function testNodes(databaseUrl?: string): Promise<TestNodes> {
  const dataDir = mkdtempSync(join(tmpdir(), 'peil-nodes-'));
  const settings = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' };
  await seedWorld(readEnvironment(settings), { sittings: false });
  const running = new Set<App>();

  return {
    async start(name, wallOffMs = 0) {
      const port = await freePort();
      const origin = `http://127.0.0.1:${port}`;
      let offMs = wallOffMs;
      const machine: Machine = { ...thisMachine, wall: () => Date.now() + offMs };
      const environment = readEnvironment({
        ...settings,
        PORT: String(port),
        PUBLIC_ORIGIN: origin,
        NODE_ID: name,
      });
      const app = await startApp(environment, machine);
      running.add(app);
      return {
        origin,
        async coordinator() {
          const client = apiClient(origin);
          const { email, password } = demoPeople.staff.find(({ role }) => role === 'coordinator')!;
          await client.call('signInStaff', { body: { email, password } });
          return client;
        },
        setWall(byMs) {
          offMs += byMs;
        },
        async stop() {
          running.delete(app);
          await app.stop();
        },
      };
    },
    async stop() {
      for (const app of running) await app.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
