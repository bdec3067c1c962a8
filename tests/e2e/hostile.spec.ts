import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { demoPeople } from '#server/cli/demoPeople.ts';
import { apiClient } from '#server/loadtest/apiClient.ts';
import { hostileItems, isUnwritable, plainItems } from '#tests/hostile/hostileItems.ts';
import { everyPayload, payloads } from '#tests/hostile/payloads.ts';
import { editorBrowser } from './editor.ts';
import { hostileTest as test } from './hostileWorld.ts';
import { watch } from './innocence.ts';

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

const codes = hostileItems.map((_, i) => `LHK-00${i + 1}`);

test('[HP1] no payload in any text of any type of item does anything on the pages of editors, and what was meant survives', async ({
  browser,
  server: { origin },
}) => {
  test.setTimeout(240_000);
  const page = await editorBrowser(browser, origin, 'redacteur@peil.example');
  const innocence = await watch(page, origin);
  for (const code of codes) {
    await page.goto(`${origin}/staff/items/${code}`);
    await expect(page.locator('#root h1')).toHaveText(code);
    await expectWhatWasMeant(page, code);
    await innocence.expect(`page of ${code}`);
  }
  for (const code of codes) {
    await page.goto(`${origin}/staff/items/${code}/edit`);
    await expect(page.locator('.ProseMirror').first()).toBeVisible();
    await expectWhatWasMeant(page, code);
    await innocence.expect(`editor of ${code}`);
  }
});

test('[HP2] no payload does anything in a question or in its explanation', async ({
  page,
  server: { origin },
}) => {
  test.setTimeout(240_000);
  const innocence = await watch(page, origin);
  const { email, password } = demoPeople.applicant;
  await page.goto(`${origin}/oefenen`);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.getByRole('button', { name: 'Beginnen: Gemaakte toets' }).click();
  for (let position = 1; position <= hostileItems.length; position += 1) {
    await expect(
      page
        .locator('h1, h2')
        .filter({ hasText: `Vraag ${position}` })
        .first(),
    ).toBeVisible();
    await expectWhatWasMeant(page, `question ${position}`);
    await answerAnything(page);
    await innocence.expect(`question ${position}`);
    await page.locator('button', { hasText: 'Antwoord bevestigen' }).click();
    await expect(page.locator('h1, h2').filter({ hasText: `Uitleg bij vraag ${position}` })).toBeVisible();
    await innocence.expect(`explanation ${position}`);
    await page.locator('button', { hasText: /^(?:Volgende vraag|Naar het einde)$/ }).click();
  }
});

test('[HP3] no payload does anything in the item table, and none is a formula in its CSV', async ({
  browser,
  server: { origin },
}) => {
  test.setTimeout(240_000);
  const author = apiClient(origin);
  await author.call('signInStaff', { body: signInOf('author') });
  for (const content of plainItems)
    await author.call('createItem', { body: { id: crypto.randomUUID(), pool: 'kov', content } });

  const page = await editorBrowser(browser, origin, 'redacteur@peil.example');
  const innocence = await watch(page, origin);
  await page.goto(`${origin}/staff/items?pool=kov`);
  await expect(page.getByText(new RegExp(`^${plainItems.length} van`))).toBeVisible();
  const table = page.locator('[role=table], table').first();
  for (let screens = 0; screens < 12; screens += 1) {
    await table.hover();
    await page.mouse.wheel(0, 900);
    await innocence.expect(`item table, ${screens}`);
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  const { data } = Papa.parse<string[]>((await readFile(await download.path(), 'utf8')).slice(1), {
    delimiter: ';',
    skipEmptyLines: true,
  });
  expect(data).toHaveLength(plainItems.length + 1);
  expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?[\d,]+$/.test(cell))).toEqual([]);
  const written = data.flat().join('\n');
  for (const formula of payloads.cell) expect(written).toContain(formula.trim().split(/\s/)[0]);
});

const signInOf = (role: string) => {
  const { email, password } = demoPeople.staff.find((one) => one.role === role)!;
  return { email, password };
};

/** The table, the raised and lowered text and the formula that an editor meant. */
async function expectWhatWasMeant(page: Page, what: string): Promise<void> {
  await expect(page.locator('td sup').filter({ hasText: /^2\+$/ }).first(), what).toBeVisible();
  await expect(page.locator('sub').filter({ hasText: /^2$/ }).first(), what).toBeVisible();
  await expect(page.locator('math mfrac').first(), what).toBeVisible();
}

/** Whatever kind of question it is, an answer that may be confirmed. */
async function answerAnything(page: Page): Promise<void> {
  const form = page.locator('.item-form');
  const confirm = page.locator('button', { hasText: 'Antwoord bevestigen' });
  await expect(form.locator('fieldset').locator('input, select, button').first()).toBeVisible();
  const radio = form.locator('input[type=radio]');
  if ((await radio.count()) > 0) await radio.first().check();
  for (const choice of await form.locator('select').all()) await choice.selectOption({ index: 1 });
  const typed = form.locator('input[type=text], input:not([type])');
  if ((await typed.count()) > 0) await typed.first().fill('1');
  const order = form.locator('button', { hasText: 'Deze volgorde klopt' });
  if ((await order.count()) > 0) await order.click();
  for (const box of await form.locator('input[type=checkbox]').all()) {
    if (await confirm.isEnabled()) break;
    await box.check();
  }
  await expect(confirm).toBeEnabled();
}

test('[HP4] names, remarks, notes and reasons hold a payload as text, or are refused', async ({
  browser,
  server: { origin },
}) => {
  test.setTimeout(240_000);
  expect(everyPayload.length).toBeGreaterThanOrEqual(200);
  const [author, reviewer] = [apiClient(origin), apiClient(origin)];
  await author.call('signInStaff', { body: signInOf('author') });
  await reviewer.call('signInStaff', { body: signInOf('reviewer') });
  let stored = 0;
  const attempt = async (calling: Promise<unknown>) => {
    const status = await calling.then(
      () => 200,
      (error: { status?: number }) => error.status ?? 0,
    );
    expect([200, 400, 409]).toContain(status);
    stored += status === 200 ? 1 : 0;
  };
  for (const [i, text] of everyPayload.entries()) {
    await attempt(author.call('saveView', { body: { name: text, search: text } }));
    const old = everyPayload[i - 30];
    if (old !== undefined) await attempt(author.call('removeView', { body: { name: old } }));
    await attempt(author.call('createReleaseDraft', { body: { name: text, pool: 'lhk', from: null } }));
    await attempt(
      author.call('registerSource', {
        body: {
          kind: 'book',
          title: text,
          number: `H${i}`,
          edition: text,
          since: null,
          note: text,
          url: null,
        },
      }),
    );
    await attempt(
      author.call('openThread', {
        params: { code: codes[0]! },
        body: { version: 1, field: 'stem', quote: text, text },
      }),
    );
    await attempt(author.call('startImport', { body: { fileName: text, source: text, bytes: 9 } }));
  }
  for (const url of payloads.address) {
    const registering = author.call('registerSource', {
      body: {
        kind: 'book',
        title: `Adres ${url}`,
        number: null,
        edition: '2024',
        since: null,
        note: '',
        url,
      },
    });
    await expect(
      registering.then(
        () => url,
        () => 'refused',
      ),
    ).resolves.toMatch(/^(?:refused|https:\/\/)/);
  }
  expect(stored).toBeGreaterThan(700);
  for (const text of everyPayload.filter(isUnwritable)) {
    const content = { ...plainItems[0]!, rationale: [text] };
    await expect(
      author.call('createItem', { body: { id: crypto.randomUUID(), pool: 'lhk', content } }),
    ).rejects.toMatchObject({
      status: 400,
    });
  }

  const page = await editorBrowser(browser, origin, 'redacteur@peil.example');
  const innocence = await watch(page, origin);
  for (const path of [`items/${codes[0]}`, 'items', 'release-drafts', 'sources', 'imports', 'currency']) {
    await page.goto(`${origin}/staff/${path}`);
    await expect(page.locator('h1')).toBeVisible();
    await page.waitForLoadState('networkidle');
    if (path === 'items') await page.getByRole('button', { name: 'Weergaven' }).click();
    await innocence.expect(path);
  }
});

test('[HP5] the watch notices payloads that are taken for HTML', async ({ page, server: { origin } }) => {
  const innocence = await watch(page, origin);
  await page.goto(`${origin}/oefenen`);
  await innocence.expect('an ordinary page');
  const missed: string[] = [];
  for (const text of [
    '<img src=x onerror=ran()>',
    '<svg><a href=javascript:ran()>',
    '<iframe></iframe>',
    payloads.html[0],
  ]) {
    await page.evaluate((html) => {
      document.body.innerHTML = html;
    }, text);
    await innocence.expect(text).then(
      () => missed.push(text),
      () => undefined,
    );
  }
  expect(missed).toEqual([]);
});
