/**
 * The item table with 20,000 items in a real server and a real browser: how soon it can be worked with, and how soon
 * a search shows. `npx tsx tests/load/itemTable.ts [items]`, after `npm run build`.
 */
import { chromium, type Page } from '@playwright/test';
import { demoPeople } from '#server/cli/demoPeople.ts';
import { startOwnServer } from '#server/loadtest/ownServer.ts';
import { chromiumFlags, findChromium } from '../support/chromium.ts';
import { addManyItems, madeWord } from '../support/manyItems.ts';

const count = Number(process.argv[2] ?? 20_000);
const searches = 100;
const rounds = 5;
const author = demoPeople.staff.find(({ role }) => role === 'author')!;

const server = await startOwnServer({ prepare: (services) => addManyItems(services, count, 'load test') });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${server.origin}/staff`);
  await page.getByLabel('E-mailadres').fill(author.email);
  await page.getByLabel('Wachtwoord').fill(author.password);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();

  const first = await timeToTable(page);
  const opened = [];
  for (let round = 0; round < rounds; round++) opened.push(await timeToTable(page));
  const found = [];
  for (let i = 0; i < searches; i++) found.push(await timeToResult(page, searchFor(i)));

  console.table([
    {
      what: 'table interactive, first visit after the server began',
      measured: Math.round(first),
      bound: 1000,
      unit: 'ms',
    },
    {
      what: `table interactive, p50 of ${rounds}`,
      measured: Math.round(quantile(opened, 0.5)),
      bound: 1000,
      unit: 'ms',
    },
    {
      what: `search shown, p50 of ${searches}`,
      measured: Math.round(quantile(found, 0.5)),
      bound: '–',
      unit: 'ms',
    },
    {
      what: `search shown, p95 of ${searches}`,
      measured: Math.round(quantile(found, 0.95)),
      bound: 100,
      unit: 'ms',
    },
  ]);
} finally {
  await browser.close();
  await server.stop();
}

/** From asking for the page to rows on screen and a turn in which the page could have reacted. */
async function timeToTable(page: Page): Promise<number> {
  const startedAt = performance.now();
  await page.goto(`${server.origin}/staff/items`, { waitUntil: 'commit' });
  await page.locator('tbody tr a').first().waitFor();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  return performance.now() - startedAt;
}

/** A word of one item: as it is, in part, or with two letters that changed places. */
function searchFor(i: number): { words: string; expected: string } {
  const number = 1 + ((i * 7919) % count);
  const word = madeWord(number);
  const words = [word, word.slice(0, 8), `${word.slice(0, 4)}${word[5]}${word[4]}${word.slice(6)}`][i % 3]!;
  return { words, expected: `GEN-${String(number).padStart(5, '0')}` };
}

/** Measured inside the page: from the last key to the frame in which the item stands in the table. */
async function timeToResult(page: Page, { words, expected }: ReturnType<typeof searchFor>): Promise<number> {
  const elapsed = await page.evaluate(
    ([text, code]) =>
      new Promise<number>((resolve, reject) => {
        const box = document.querySelector<HTMLInputElement>('input[type=search]')!;
        const startedAt = performance.now();
        const giveUp = setTimeout(() => reject(new Error(`${text} does not show ${code}`)), 5000);
        const watcher = new MutationObserver(() => {
          if (![...document.querySelectorAll('tbody tr a')].some((link) => link.textContent === code)) return;
          watcher.disconnect();
          clearTimeout(giveUp);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startedAt)));
        });
        watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
        // React keeps the value it last saw; the setter of the element itself goes around that.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(box, text);
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    [words, expected] as const,
  );
  await page.getByRole('searchbox').fill('');
  await page.waitForFunction(() => document.querySelectorAll('tbody tr a').length > 20);
  return elapsed;
}

function quantile(durations: readonly number[], part: number): number {
  return durations.toSorted((x, y) => x - y)[Math.ceil(part * durations.length) - 1]!;
}
