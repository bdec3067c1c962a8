import { chromium, type Page } from '@playwright/test';
import type { OwnServer } from '#server/loadtest/ownServer.ts';
import { percentiles } from '#server/platform/percentiles.ts';
import { prepare, signIn } from '../../e2e/candidate.ts';
import { jointSitting } from '../../e2e/jointSitting.ts';
import { chromiumFlags, findChromium } from '../../support/chromium.ts';
import type { BenchRow } from './psychometrics.ts';

const answers = 24;

/** Together below the shortest test of the design. Then again on a processor this much slower. */
const slowdown = 4;
const slowAnswers = 15;

/**
 * From pressing the button in a real browser to the next question on screen, on loopback; then the same on a
 * slower processor, with the longest time that the page did not react to anything.
 */
export async function benchPainted(server: OwnServer): Promise<BenchRow[]> {
  const sitting = await jointSitting(server);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage();
    await signIn(page, server.origin, sitting.credentials[0]!);
    await prepare(page);
    await sitting.start();
    const usual = await answerFrom(page, 1, answers);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await watchLongTasks(page);
    const slow = await answerFrom(page, answers + 1, slowAnswers);
    const longTasks = await page.evaluate(() => (globalThis as unknown as LongTaskWatch).longTasks);
    return [
      {
        what: 'answer → next item painted, p50',
        measured: percentiles(usual).p50,
        bound: undefined,
        unit: 'ms',
      },
      { what: 'answer → next item painted, p95', measured: p95(usual), bound: 100, unit: 'ms' },
      {
        what: `… on a ${slowdown} × slower processor, p95`,
        measured: p95(slow),
        bound: undefined,
        unit: 'ms',
      },
      {
        what: `… longest task there, over ${slowAnswers} answers`,
        measured: Math.max(0, ...longTasks),
        bound: 200,
        unit: 'ms',
      },
    ];
  } finally {
    await browser.close();
  }
}

interface LongTaskWatch {
  longTasks: number[];
}

/** Durations (ms) of tasks above 50 ms, from here on; the browser reports no shorter ones. */
async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch = globalThis as unknown as LongTaskWatch;
    watch.longTasks = [];
    new PerformanceObserver((list) => {
      watch.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
}

/** Answers questions in order. @returns how long each next question took, in ms */
async function answerFrom(page: Page, first: number, count: number): Promise<number[]> {
  const durations: number[] = [];
  for (let position = first; position < first + count; position += 1) {
    await page.getByRole('heading', { name: `Vraag ${position}`, exact: true }).waitFor();
    await page.getByRole('radio').first().check();
    durations.push(await timeToNext(page, position + 1));
  }
  return durations;
}

function p95(durations: readonly number[]): number {
  return durations.toSorted((x, y) => x - y)[Math.ceil(0.95 * durations.length) - 1]!;
}

/** Measured inside the page: from the click to the frame after the heading changed. */
function timeToNext(page: Page, position: number): Promise<number> {
  return page.evaluate(
    (title) =>
      new Promise<number>((resolve) => {
        const startedAt = performance.now();
        const watcher = new MutationObserver(() => {
          if (document.querySelector('h1')?.textContent !== title) return;
          watcher.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startedAt)));
        });
        watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
        document.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
      }),
    `Vraag ${position}`,
  );
}
