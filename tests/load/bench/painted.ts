import { chromium, type Page } from '@playwright/test';
import type { OwnServer } from '#server/loadtest/ownServer.ts';
import { percentiles } from '#server/loadtest/percentiles.ts';
import { prepare, signIn } from '../../e2e/candidate.ts';
import { jointSitting } from '../../e2e/jointSitting.ts';
import { chromiumFlags, findChromium } from '../../support/chromium.ts';
import type { BenchRow } from './psychometrics.ts';

const answers = 35;

/** From pressing the button in a real browser to the next question on screen, on loopback. */
export async function benchPainted(server: OwnServer): Promise<BenchRow[]> {
  const sitting = await jointSitting(server);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage();
    await signIn(page, server.origin, sitting.credentials[0]!);
    await prepare(page);
    await sitting.start();
    const durations: number[] = [];
    for (let position = 1; position <= answers; position += 1) {
      await page.getByRole('heading', { name: `Vraag ${position}`, exact: true }).waitFor();
      await page.getByRole('radio').first().check();
      durations.push(await timeToNext(page, position + 1));
    }
    const p95 = durations.toSorted((x, y) => x - y)[Math.ceil(0.95 * answers) - 1]!;
    const { p50 } = percentiles(durations);
    return [
      { what: 'answer → next item painted, p50', measured: p50, bound: undefined, unit: 'ms' },
      { what: 'answer → next item painted, p95', measured: p95, bound: 100, unit: 'ms' },
    ];
  } finally {
    await browser.close();
  }
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
