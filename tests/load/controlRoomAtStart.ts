/**
 * The control room in a real browser while simulated candidates wait, start at one moment and answer:
 * how long its page was held up, and how soon it reacts to a key. `npx tsx tests/load/controlRoomAtStart.ts [candidates]`,
 * after `npm run build`. Browser, candidates and server share the cores, so the figures of the start are worse than without a browser.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { demoPeople } from '#server/cli/demoPeople.ts';
import { startOwnServer } from '#server/loadtest/ownServer.ts';
import type { LoadReport } from '#server/loadtest/runLoad.ts';
import { percentiles } from '#server/platform/percentiles.ts';
import { chromiumFlags, findChromium } from '../support/chromium.ts';

const candidates = Number(process.argv[2] ?? 4_000);
/** Time between keys, in ms. */
const keyEveryMs = 250;
/** A page that is held up no longer than this still feels immediate, in ms. */
const boundMs = 200;
const { email, password } = demoPeople.staff.find(({ role }) => role === 'coordinator')!;

const server = await startOwnServer();
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
try {
  const page = await signedIn();
  const load = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', 'server/cli/peil.ts', 'loadtest', '--json', '--seconds', '45'],
      ...[
        '--candidates',
        String(candidates),
        '--url',
        server.origin,
        '--email',
        email,
        '--password',
        password,
      ],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const printed = text(load.stdout);
  const ended = once(load, 'close');

  await page.goto(`${server.origin}/staff/sittings/${await publishedSitting()}/control`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await watchPage(page);
  const reactions: number[] = [];
  while (load.exitCode === null) {
    reactions.push(await reactionToKey(page));
    await Promise.race([sleep(keyEveryMs), ended]);
  }
  await page.screenshot({ path: 'test-results/control-room-at-start.png', fullPage: true });
  const held = await page.evaluate(() => (window as unknown as { heldUp: number[] }).heldUp);
  const report = JSON.parse(await printed) as LoadReport & { readonly lost: number };

  const longest = Math.max(0, ...held);
  const reaction = percentiles(reactions);
  const row = (what: string, measured: number, bound: number | '–', unit = 'ms') => ({
    what,
    measured: Math.round(measured),
    bound,
    unit,
  });
  console.table([
    row('candidates', candidates, '–', ''),
    row('tasks of the page over 50 ms', held.length, '–', ''),
    row('longest task of the page', longest, boundMs),
    row(
      'all long tasks together',
      held.reduce((sum, one) => sum + one, 0),
      '–',
    ),
    row(`key to next frame, p50 of ${reactions.length}`, reaction.p50, '–'),
    row('key to next frame, p99', reaction.p99, boundMs),
    row('first item after T0, p50', report.firstItemMs.p50, '–'),
    row('first item after T0, p99', report.firstItemMs.p99, '–'),
    row('answers', report.answers, '–', ''),
    row('acknowledged and lost', report.lost, 0, ''),
  ]);
  const responsive = longest <= boundMs && reaction.p99 <= boundMs;
  process.exitCode = responsive && report.lost === 0 && load.exitCode === 0 ? 0 : 1;
} finally {
  await browser.close();
  await server.stop();
}

async function signedIn(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${server.origin}/staff`);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
  return page;
}

/** The sitting of the load test, as soon as it is published. */
async function publishedSitting(): Promise<string> {
  const coordinator = await server.coordinator();
  for (;;) {
    const sitting = (await coordinator.call('listSittings')).find(({ state }) => state === 'published');
    if (sitting !== undefined) return sitting.id;
    await sleep(200);
  }
}

/** Keeps the length of every task of the page that takes over 50 ms. */
function watchPage(page: Page): Promise<void> {
  return page.evaluate(() => {
    const heldUp: number[] = [];
    Object.assign(window, { heldUp });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) heldUp.push(duration);
    }).observe({ type: 'longtask' });
  });
}

/** From a key, measured inside the page, to the frame after it, in ms. */
async function reactionToKey(page: Page): Promise<number> {
  const reaction = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        document.addEventListener(
          'keydown',
          ({ timeStamp }) =>
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp))),
          { once: true, capture: true },
        );
        Object.assign(window, { listening: true });
      }),
  );
  await page.waitForFunction(() => (window as unknown as { listening?: boolean }).listening === true);
  await page.keyboard.press('Tab');
  return reaction;
}
