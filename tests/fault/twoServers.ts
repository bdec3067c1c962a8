import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReleaseEntry } from '#itembank/release/release.ts';
import { readDemoBank } from '#server/bank/demoBank.ts';
import { demoPeople } from '#server/cli/demoPeople.ts';
import { seedWorld } from '#server/cli/demoWorld.ts';
import { type ApiClient, apiClient } from '#server/loadtest/apiClient.ts';
import { freePort } from '#server/loadtest/freePort.ts';
import { type ServerProcess, startServerProcess } from '#server/loadtest/serverProcess.ts';
import { readEnvironment } from '#server/platform/environment.ts';
import { type Balancer, balancer } from '#tests/support/balancer.ts';

/** Two servers in processes of their own on one PostgreSQL, with one address in front of them. */
export interface TwoServers {
  /** Where candidates go; their connections are spread over both. */
  readonly origin: string;
  /** The bank, so that simulated candidates can answer by a true ability. */
  readonly entries: readonly ReleaseEntry[];
  /** A coordinator who signs in at one of the servers and stays there. */
  coordinatorAt(which: 0 | 1): Promise<ApiClient>;
  /** Candidates connected to each. */
  connected(): Promise<number[]>;
  kill(which: 0 | 1): Promise<void>;
  restart(which: 0 | 1): Promise<void>;
  /** @throws when one of them does not end in an orderly way */
  stop(): Promise<void>;
}

export async function startTwoServers(databaseUrl: string): Promise<TwoServers> {
  const dataDir = mkdtempSync(join(tmpdir(), 'peil-two-'));
  await seedWorld(readEnvironment({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl }), { sittings: false });
  const ports = [await freePort(), await freePort()] as const;
  const front: Balancer = await balancer(ports);
  const start = (which: 0 | 1) =>
    startServerProcess({
      dataDir,
      port: ports[which],
      databaseUrl,
      publicOrigin: front.origin,
      nodeId: `node-${which + 1}`,
    });
  const running: ServerProcess[] = [];
  async function stop(): Promise<void> {
    const ends = await Promise.allSettled(running.map((server) => server.kill('SIGTERM')));
    await front.close();
    rmSync(dataDir, { recursive: true, force: true });
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }
  try {
    for (const which of [0, 1] as const) running[which] = await start(which);
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    origin: front.origin,
    entries: readDemoBank('2026-01-01').releases.find(({ pool }) => pool === 'lhk')!.entries,
    async coordinatorAt(which) {
      const client = apiClient(`http://127.0.0.1:${ports[which]}`, front.origin);
      const { email, password } = demoPeople.staff.find(({ role }) => role === 'coordinator')!;
      await client.call('signInStaff', { body: { email, password } });
      return client;
    },
    connected: () => Promise.all(ports.map(candidatesAt)),
    kill: (which) => running[which]!.kill('SIGKILL'),
    async restart(which) {
      running[which] = await start(which);
    },
    stop,
  };
}

async function candidatesAt(port: number): Promise<number> {
  const signal = AbortSignal.timeout(15_000);
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`, { signal })).text();
  return Number(/^connections\{role="candidate"\} (\S+)$/m.exec(text)?.[1] ?? 0);
}
