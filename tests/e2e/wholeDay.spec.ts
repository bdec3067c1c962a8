import { test as base } from '@playwright/test';
import type { OwnServer } from '#server/loadtest/ownServer.ts';
import { receive, start } from './day/arrivals.ts';
import { seatCandidates, signInStaff } from './day/dayPeople.ts';
import { startDayServer } from './day/dayServer.ts';
import { closeTheDay, signOffRooms } from './day/evening.ts';
import { giveTime, pauseEveryone, sendMessage } from './day/measures.ts';
import { planTheDay, publishTheDay } from './day/planned.ts';
import { letInLate, pauseOne, replaceTablet } from './day/troubles.ts';

const test = base.extend<object, { server: OwnServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const server = await startDayServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test.use({ actionTimeout: 60_000 });

test('[EE40] a whole day: two coordinators, two surveillanten and six candidates, from the roster to the signed report', async ({
  browser,
  server,
}) => {
  test.setTimeout(600_000); // eleven browsers, on machines that do other work as well
  const staff = await signInStaff(browser, server.origin);
  await test.step('planned, with a conflict', () => planTheDay(staff));
  const codes = await test.step('published by the other', () => publishTheDay(staff));
  const day = await seatCandidates(browser, staff, codes);
  await test.step('arrivals', () => receive(day));
  await test.step('the start by two', () => start(day));
  await test.step('a late arrival', () => letInLate(day));
  await test.step('a pause of one', () => pauseOne(day));
  await test.step('a lost tablet', () => replaceTablet(day));
  await test.step('an irregularity and more time', () => giveTime(day));
  await test.step('a message', () => sendMessage(day));
  await test.step('a pause of everyone', () => pauseEveryone(day));
  await test.step('signed off', () => signOffRooms(day));
  await test.step('closed, and logged', () => closeTheDay(day));
});
