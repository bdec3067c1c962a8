/**
 * The item table with 20,000 items in a real server and a real browser: how soon it can be worked with, and how soon
 * a search shows, of what the browser holds and of what only the server holds. `npx tsx tests/load/itemTable.ts [items]`, after `npm run build`.
 */
import { readFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { demoPeople } from '#server/cli/demoPeople.ts';
import { startOwnServer } from '#server/loadtest/ownServer.ts';
import { chromiumFlags, findChromium } from '../support/chromium.ts';
import { addManyItems, caseWord, madeWord } from '../support/manyItems.ts';

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
  const read = await timeToReadAll(page);
  const found = [];
  for (let i = 0; i < searches; i++) found.push(await timeToResult(page, searchFor(i, madeWord)));
  const foundInText = [];
  for (let i = 0; i < searches; i++) foundInText.push(await timeToResult(page, searchFor(i, caseWord)));
  const answered = [];
  for (let i = 0; i < searches; i++) answered.push(await timeToReply(page, searchFor(i, caseWord).words));

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
      what: 'all texts read in by the server, after the first search',
      measured: read,
      bound: '–',
      unit: 'ms',
    },
    ...rowsOf('search of what the table shows', found, 100),
    ...rowsOf('search of a word of the case, shown', foundInText, 100),
    ...rowsOf('the server alone, request and reply', answered, 30),
    {
      what: 'memory of the server, resident',
      measured: Math.round(residentMegabytes(server.pid)),
      bound: '–',
      unit: 'MB',
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
function searchFor(i: number, wordOf: (number: number) => string): { words: string; expected: string } {
  const number = 1 + ((i * 7919) % count);
  const word = wordOf(number);
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

/** Until the server says that it has searched everything. */
async function timeToReadAll(page: Page): Promise<number> {
  const startedAt = performance.now();
  while (
    !(await page.evaluate(async () => (await (await fetch('/api/item-search?q=hartfalen')).json()).complete))
  ) {
    await page.waitForTimeout(100);
  }
  return Math.round(performance.now() - startedAt);
}

async function timeToReply(page: Page, words: string): Promise<number> {
  return page.evaluate(async (text) => {
    const startedAt = performance.now();
    await (await fetch(`/api/item-search?q=${text}`)).json();
    return performance.now() - startedAt;
  }, words);
}

function rowsOf(what: string, durations: readonly number[], bound: number) {
  return [
    {
      what: `${what}, p50 of ${searches}`,
      measured: Math.round(quantile(durations, 0.5)),
      bound: '–',
      unit: 'ms',
    },
    { what: `${what}, p95`, measured: Math.round(quantile(durations, 0.95)), bound, unit: 'ms' },
  ];
}

function residentMegabytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
  return Number(kilobytes) / 1024;
}

function quantile(durations: readonly number[], part: number): number {
  return durations.toSorted((x, y) => x - y)[Math.ceil(part * durations.length) - 1]!;
}
