import { readFileSync } from 'node:fs';
import { test as base } from '@playwright/test';
import { freezeRelease } from '#itembank/release/release.ts';
import { itemVersion } from '#itembank/version/itemVersion.ts';
import { demoPeople } from '#server/cli/demoPeople.ts';
import { type OwnServer, startOwnServer } from '#server/loadtest/ownServer.ts';
import { monotonicClock } from '#server/platform/clock.ts';
import { openServices } from '#server/services.ts';
import { hostileItems, picture } from '#tests/hostile/hostileItems.ts';
import { madeCalibration, madeDesign, madeEntry, madeRelease } from '#tests/support/madeBank.ts';

/** Tests on one hostile server per worker; browsers of a test end with it. */
export const hostileTest = base.extend<object, { server: OwnServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const server = await startHostileServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** A server whose bank and open test hold nothing but hostile items; its staff can work on them. */
function startHostileServer(): Promise<OwnServer> {
  return startOwnServer({
    async seed(environment) {
      const clock = monotonicClock(Date.now, () => performance.now());
      const { bank, signIns, editing, database } = await openServices(environment, clock, () => undefined);
      const bytes = readFileSync('itembank/demo/media/knie-prikplaatsen.svg');
      await bank.addMedia({ name: picture.name, type: 'image/svg+xml', bytes });
      const staff = await Promise.all(demoPeople.staff.map((person) => signIns.addStaff(person)));
      await signIns.createAccount(demoPeople.applicant);
      const author = staff.find((one) => one?.role === 'author')!;
      for (const content of hostileItems) {
        await editing.create({ personId: author.id, role: 'author' }, 'lhk', content);
      }
      await bank.publishDesign(
        madeDesign(hostileItems.length, {
          pool: 'practice',
          start: 'open',
          durationMinutes: null,
          mayStopEarly: true,
          feedback: { ...madeDesign(1).feedback, moment: 'afterItem', showItems: true },
        }),
      );
      const release = freezeRelease(
        {
          id: 'vijandig-1',
          name: 'Vijandig',
          pool: 'practice',
          publishedOn: '2026-01-01',
          entries: hostileItems.map((content, index) => ({
            version: itemVersion(`OEF-90${index}`, content),
            calibration: madeCalibration,
          })),
          enemies: [],
        },
        new Set(),
      );
      if ('reason' in release) throw new Error(release.reason);
      await bank.publishRelease(release, clock.now());
      await bank.publishDesign(madeDesign(1, { id: 'made-lhk' }));
      await bank.publishRelease(madeRelease([madeEntry('LHK-900')]), clock.now());
      await database.close();
    },
  });
}
