import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { OwnServer } from '#server/loadtest/ownServer.ts';
import { prepareSitting } from '#server/loadtest/prepareSitting.ts';
import { openLink, type SafeExamBrowser } from '../support/safeExamBrowser.ts';
import { expectAccessible } from './axe.ts';
import { answer, answerToTheEnd, type Credentials, expectQuestion, prepare } from './candidate.ts';
import { openTab, signInAsCoordinator } from './coordinator.ts';
import { expect, test } from './world.ts';

/** A page in a browser of its own. */
const newPage = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

/** A published sitting of one candidate, as the coordinator finds it before choosing anything. */
async function oneSitting(server: OwnServer, name: string) {
  const coordinator = await server.coordinator();
  const plan = { candidates: 1, designId: 'kov', name, plannedAt: Date.now() };
  const { sitting, credentials } = await prepareSitting(coordinator, plan);
  const params = { sittingId: sitting.id };
  return {
    id: sitting.id,
    given: credentials[0]!,
    require: () => coordinator.call('chooseSebPolicy', { params, body: { policy: 'required' } }),
    async start() {
      const { version } = await coordinator.call('viewSitting', { params });
      await coordinator.call('startSitting', { params, body: { version, leadSeconds: 3 } });
    },
    audit: async () => (await coordinator.call('viewAudit', { params })).map(({ action }) => action),
  };
}

/** Safe Exam Browser for Windows: every request to the server carries the hashes of its own address. */
async function asOnWindows(browser: Browser, origin: string, seb: SafeExamBrowser) {
  const context = await browser.newContext({
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0.0.0 SEB/3.7.0',
  });
  const state = { sendsHashes: true };
  await context.route(`${origin}/**`, async (route) => {
    const request = route.request();
    const hashes = state.sendsHashes ? seb.headersFor(request.url()) : {};
    await route.continue({ headers: { ...request.headers(), ...hashes } });
  });
  return { context, page: await context.newPage(), state };
}

/** Safe Exam Browser for macOS, version 3.0: no headers; hashes come when the page asks for them. */
async function asOnMac(
  browser: Browser,
  seb: SafeExamBrowser,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext();
  await context.exposeFunction('hashFor', (url: string, key?: string) => seb.hashFor(url, key));
  await context.addInitScript(() => {
    const security = {
      configKey: '',
      browserExamKey: '',
      async updateKeys(done: () => void) {
        const { hashFor } = window as unknown as { hashFor(url: string, key?: string): Promise<string> };
        security.configKey = await hashFor(location.href);
        security.browserExamKey = await hashFor(location.href, 'a'.repeat(64));
        done();
      },
    };
    Object.assign(window, { SafeExamBrowser: { version: 'SEB 3.0 macOS', security } });
  });
  return { context, page: await context.newPage() };
}

async function signInHere(page: Page, { number, code }: Credentials): Promise<void> {
  await page.getByLabel('Kandidaatnummer').fill(number);
  await page.getByLabel('Code', { exact: true }).fill(code!);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
}

/** What opens Safe Exam Browser, taken from the page that candidates get. */
async function linkFrom(page: Page): Promise<SafeExamBrowser> {
  const link = await page.getByRole('link', { name: /Openen in|Proef openen/ }).getAttribute('href');
  return openLink(link!);
}

test('[XB30] on Windows: required, opened by the link, checked again, stood still, unlocked, closed', async ({
  browser,
  server,
  origin,
}) => {
  test.slow(); // a whole day in three browsers, looked at in two themes
  const sitting = await oneSitting(server, 'KOV in Safe Exam Browser');

  const staff = await newPage(browser);
  await signInAsCoordinator(staff, origin);
  await staff.goto(`${origin}/staff/sittings/${sitting.id}/overview`);
  await openTab(staff, 'Safe Exam Browser');
  await staff.getByRole('radio', { name: 'Verplicht' }).check();
  await staff.getByRole('button', { name: 'Keuze opslaan' }).click();
  await expect(staff.getByText('De keuze is opgeslagen.')).toBeVisible();
  await expectAccessible(staff, 'seb-staff-policy');

  const ordinary = await newPage(browser);
  await ordinary.goto(origin);
  await signInHere(ordinary, sitting.given);
  await expect(ordinary.getByRole('alert')).toContainText('Safe Exam Browser');
  await expect(ordinary.getByLabel('Code van de surveillant').last()).toBeVisible();
  await expectAccessible(ordinary, 'seb-sign-in-refused');
  await ordinary.getByRole('link', { name: 'Naar de pagina om te openen' }).click();
  await expect(ordinary.getByRole('heading', { name: 'De toets openen' })).toBeVisible();
  const seb = await linkFrom(ordinary);
  await expectAccessible(ordinary, 'seb-open');

  const { context, page, state } = await asOnWindows(browser, origin, seb);
  await page.goto(seb.startUrl);
  await signInHere(page, sitting.given);
  await prepare(page);
  await sitting.start();
  await expectQuestion(page, 1);
  await answer(page);
  await expectQuestion(page, 2);

  // Loaded anew: checked again, and nobody notices.
  await page.evaluate(() => sessionStorage.removeItem('peil.seb.checkedAt'));
  const checked = page.waitForResponse((response) => response.url().includes('/handshakes'));
  await page.reload();
  await checked;
  await expectQuestion(page, 2);

  // The keys are gone: the test stands still, the answer stays.
  state.sendsHashes = false;
  await page.evaluate(() => sessionStorage.removeItem('peil.seb.checkedAt'));
  await page.reload();
  await expect(page.getByText('Met een code van de surveillant gaat u verder')).toBeVisible();
  await expectAccessible(page, 'seb-paused');

  await staff.reload();
  await expect(staff.getByText('toets staat stil')).toBeVisible();
  await expectAccessible(staff, 'seb-staff-checks');
  await staff.getByRole('button', { name: `Code voor ${sitting.given.number}` }).click();
  await staff.getByLabel('Reden').fill('Legitimatie gezien');
  await staff.getByRole('button', { name: 'Code tonen' }).click();
  const code = await staff
    .getByRole('dialog')
    .locator('p', { hasText: /^[0-9A-Z]{4}-[0-9A-Z]{4}$/ })
    .textContent();

  await page.getByLabel('Code van de surveillant').last().fill('AAAA-AAAA');
  await page.getByRole('button', { name: 'Verder met deze code' }).click();
  await expect(page.getByText('Deze code klopt niet')).toBeVisible();
  await page.getByLabel('Code van de surveillant').last().fill(code!);
  await page.getByRole('button', { name: 'Verder met deze code' }).click();
  await expectQuestion(page, 2);
  await answerToTheEnd(page, 2);

  await expectAccessible(page, 'seb-finished');
  await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
  await expect(page).toHaveURL(`${origin}/seb/einde`);
  const left = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(left).not.toContain('peil');
  expect(await sitting.audit()).toEqual(
    expect.arrayContaining(['seb.policyChosen', 'seb.faulty', 'seb.codeAsked', 'seb.unlocked']),
  );
  await context.close();
});

test('[XB31] on macOS: the page asks for the keys, and a new start page checks again after a reload', async ({
  browser,
  server,
  origin,
}) => {
  const sitting = await oneSitting(server, 'KOV op een Mac');
  await sitting.require();
  const ordinary = await newPage(browser);
  await ordinary.goto(`${origin}/seb/open/${sitting.id}`);
  const seb = await linkFrom(ordinary);

  const { context, page } = await asOnMac(browser, seb);
  // By hand, without the link: the page gets a nonce by itself.
  await page.goto(seb.startUrl.replace(/\?.*/, ''));
  await signInHere(page, sitting.given);
  await prepare(page);
  await sitting.start();
  await expectQuestion(page, 1);
  await page.evaluate(() => sessionStorage.removeItem('peil.seb.checkedAt'));
  const checked = page.waitForURL(/\/seb\/start\/.*n=/);
  await page.reload();
  await checked;
  await expectQuestion(page, 1);
  expect(await sitting.audit()).not.toContain('seb.faulty');
  await context.close();
});

test('[XB32] other settings: the start page says so, and how to go on', async ({
  browser,
  server,
  origin,
}) => {
  const sitting = await oneSitting(server, 'KOV met andere instellingen');
  await sitting.require();
  const ordinary = await newPage(browser);
  await ordinary.goto(`${origin}/seb/zelftest`);
  const other = await linkFrom(ordinary);
  const { context, page } = await asOnWindows(browser, origin, other);
  await page.goto(`${origin}/seb/start/${sitting.id}`);
  await expect(page.getByRole('heading', { name: 'De controle is niet gelukt' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('andere instellingen');
  await expectAccessible(page, 'seb-start-failed');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.screenshot({ path: 'test-results/screens/seb-start-failed-360.png', fullPage: true });
  await page.getByRole('link', { name: 'Naar het aanmeldscherm' }).click();
  await expect(page.getByLabel('Kandidaatnummer')).toBeVisible();
  expect(await sitting.audit()).toContain('seb.refused');
  await context.close();
});

test('[XB33] the self-test tells outside how to open it, and inside what it found', async ({
  browser,
  origin,
}) => {
  const ordinary = await newPage(browser);
  await ordinary.goto(`${origin}/seb/zelftest`);
  await expect(ordinary.getByRole('heading', { name: 'Eerst openen in Safe Exam Browser' })).toBeVisible();
  const seb = await linkFrom(ordinary);
  await expectAccessible(ordinary, 'seb-self-test-outside');

  const { context, page, state } = await asOnWindows(browser, origin, seb);
  await page.goto(seb.startUrl);
  await expect(page.getByText('Uw apparaat is klaar voor een toets')).toBeVisible();
  await expectAccessible(page, 'seb-self-test-good');
  state.sendsHashes = false;
  await page.getByRole('link', { name: 'Opnieuw controleren' }).click();
  await expect(page.getByText('Zo kunt u de toets nog niet maken')).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: 'test-results/screens/seb-self-test-bad-dark.png', fullPage: true });
  await context.close();
});
