import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startApp } from '#server/app.ts';
import { demoPeople } from '#server/cli/demoPeople.ts';
import { seedWorld } from '#server/cli/demoWorld.ts';
import { freePort } from '#server/loadtest/freePort.ts';
import { readEnvironment } from '#server/platform/environment.ts';
import { chromiumFlags, findChromium } from '#tests/support/chromium.ts';

const dist = '/tmp/i4c/dist';
const data = process.env.I4C_DATA ?? mkdtempSync('/tmp/i4c/data-');
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const environment = readEnvironment({ DATA_DIR: data, PORT: String(port), PUBLIC_ORIGIN: origin, LOG_LEVEL: 'warn' });
console.log('seed', data, await seedWorld(environment, { sittings: true }).then((r) => typeof r));
const app = await startApp(environment);
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' };
async function pageFor(email: string, width: number, dark = false): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.log('PAGEERROR', error.message));
  page.on('console', (m) => { if (m.type() === 'error') console.log('CONSOLE', m.text().slice(0, 300)); });
  await page.route(`${origin}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path.startsWith('/api') || path.startsWith('/socket.io')) return route.continue();
    const file = join(dist, path.startsWith('/staff') && !extname(path) ? 'staff.html' : path);
    if (!existsSync(file)) return route.continue();
    return route.fulfill({ body: readFileSync(file), contentType: types[extname(file)] ?? 'application/octet-stream' });
  });
  const person = demoPeople.staff.find((one) => one.email === email)!;
  await page.goto(`${origin}/staff`);
  await page.getByLabel('E-mailadres').fill(person.email);
  await page.getByLabel('Wachtwoord').fill(person.password);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 60000 });
  return page;
}
const shot = async (page: Page, name: string) => {
  await page.waitForTimeout(1200);
  await page.screenshot({ path: `/tmp/i4c/${name}.png`, fullPage: true });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  console.log(name, 'overflow', wide, page.url().slice(origin.length));
};
try {
  for (const [width, dark] of [[1440, false], [360, true]] as const) {
    const author = await pageFor('redacteur@peil.example', width, dark);
    await shot(author, `work-${width}`);
    await author.goto(`${origin}/staff/notices`);
    await author.getByRole('list', { name: 'Meldingen' }).waitFor();
    await shot(author, `notices-${width}`);
    await author.goto(`${origin}/staff/items/LHK-018`);
    await author.getByText('Wat toetsen lieten zien').waitFor();
    await author.waitForTimeout(4000);
    await shot(author, `item-${width}`);
    if (width === 1440) {
      await author.goto(`${origin}/staff/notices`);
      await author.getByRole('link', { name: /noemt u/ }).first().click();
      await author.waitForTimeout(1500);
      await author.screenshot({ path: '/tmp/i4c/thread.png' });
      console.log('focused', await author.evaluate(() => document.activeElement?.getAttribute('aria-label')), author.url().slice(origin.length));
      await author.goto(`${origin}/staff/items/LHK-011`);
      await author.getByRole('button', { name: 'Aanbieden' }).or(author.getByRole('button', { name: /review/i })).first().click({ timeout: 5000 }).catch((e) => console.log('no submit', String(e).slice(0, 200)));
      await author.waitForTimeout(800);
      await author.screenshot({ path: '/tmp/i4c/submit.png' });
      await author.goto(`${origin}/staff/items/LHK-030`);
      await author.getByRole('button', { name: 'Kopie als kloon' }).click();
      await author.waitForURL(/edit/);
      console.log('copied to', author.url().slice(origin.length));
      await author.goto(`${origin}/staff/items/LHK-030`);
      await author.waitForTimeout(1000);
      await author.getByText('Klonen komen nooit').waitFor();
    }
    const reviewer = await pageFor('reviewer@peil.example', width, dark);
    await shot(reviewer, `reviewer-${width}`);
  }
} finally {
  await browser.close();
  await app.stop();
}
