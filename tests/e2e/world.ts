import { test as base } from '@playwright/test';
import { type OwnServer, startOwnServer } from '#server/loadtest/ownServer.ts';

export interface WorkerFixtures {
  /** A server of this worker's own: seeded bank and staff, no sittings. */
  readonly server: OwnServer;
}

/** Stories share a server only within a worker, and make the sittings and accounts they need themselves. */
export const test = base.extend<{ origin: string }, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const server = await startOwnServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  origin: async ({ server }, use) => {
    await use(server.origin);
  },
});

export { expect } from '@playwright/test';
