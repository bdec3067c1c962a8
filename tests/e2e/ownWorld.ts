import { startOwnServer } from '#server/loadtest/ownServer.ts';
import { test as shared } from './world.ts';

/** For stories that what others leave behind would hinder: a server for each test. */
export const test = shared.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  origin: async ({}, use) => {
    const server = await startOwnServer();
    await use(server.origin);
    await server.stop();
  },
});

export { expect } from './world.ts';
