import { expect, type Page } from '@playwright/test';
import { plainSitting } from '#contracts/sitting.ts';
import { staffClient } from '#tests/support/roomWorld.ts';
import { textItem } from '#tests/support/textItem.ts';
import { editorBrowser } from './editor.ts';
import { expectWritten, ofOneLine, packed, writable } from './hostileText.ts';
import { hostileTest as test } from './hostileWorld.ts';
import { watch } from './innocence.ts';

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

/** With a finding that may be let stand: one option is much longer. */
const clean = textItem({
  options: ['Paracetamol', 'Ibuprofen', 'Naproxen', 'Tramadol oraal en rectaal, en dan langdurig'],
});

test('[HP7] every payload stands as text in reasons, remarks, what was let stand and conversations of an item', async ({
  browser,
  server: { origin },
}) => {
  test.setTimeout(240_000);
  const author = await staffClient(origin, 'redacteur@peil.example');
  const reviewer = await staffClient(origin, 'reviewer@peil.example');
  const texts = packed(writable, 1900, '\n');
  const page = await editorBrowser(browser, origin, 'redacteur@peil.example');
  const innocence = await watch(page, origin);
  for (const text of texts) {
    const { code, findings } = await author.call('createItem', {
      body: { id: crypto.randomUUID(), pool: 'lhk', content: clean },
    });
    const params = { code };
    const content = { ...clean, reviewBy: '2029-06-01' };
    const change = 'metadata' as const;
    await author.call('saveItem', { params, body: { basedOn: 1, content, change, reason: text } });
    const { rule, at } = findings[0]!;
    await author.call('dismissFinding', { params, body: { basedOn: 2, rule, at, reason: text } });
    await author.call('stepItem', { params, body: { basedOn: 2, step: 'submit', reason: text } });
    const verdict = { kind: 'content', verdict: 'rejected', remark: text } as const;
    await reviewer.call('reviewItem', { params, body: { basedOn: 2, ...verdict } });
    const said = { version: 2, field: 'stem', quote: text.slice(0, 300), text };
    const { threads } = await author.call('openThread', { params, body: said });
    const thread = String(threads[0]!.id);
    await author.call('replyInThread', { params: { code, thread }, body: { text: `Antwoord: ${text}` } });
    const corrected = { entry: threads[0]!.id, text: `Verbeterd: ${text}` };
    await author.call('correctEntry', { params: { code, thread }, body: corrected });

    await page.goto(`${origin}/staff/items/${code}`);
    await expect(page.getByText('Verbeterd:').first()).toBeVisible();
    await innocence.expect(`page of ${code}`);
    const payloads = text.split('\n');
    const { history, reviews, findings: noted } = await author.call('viewItem', { params });
    expect([
      history[1]!.reason,
      reviews[0]!.remark,
      noted.find(({ dismissed }) => dismissed)?.dismissed,
    ]).toEqual([text.trim(), text.trim(), text.trim()]);
    await expectWritten(page, 'tr:has(th[scope=row]) td', payloads);
    await expectWritten(page, 'li[data-stands]', payloads);
    await expectWritten(page, 'li[data-dismissed=true]', payloads);
    await expectWritten(page, 'main', [`Antwoord: ${payloads[0]}`, `Verbeterd: ${payloads[0]}`]);
  }
  const { code } = await author.call('createItem', {
    body: { id: crypto.randomUUID(), pool: 'lhk', content: clean },
  });
  for (const [i, reason] of texts.entries()) {
    const items = [{ code, version: 1 + i }];
    const action = { kind: 'reviewBy', to: `2029-01-${10 + i}` } as const;
    await author.call('editBulk', { body: { id: crypto.randomUUID(), items, action, reason } });
  }
  await page.goto(`${origin}/staff/items/${code}`);
  await expect(page.getByRole('rowheader', { name: '2', exact: true })).toBeVisible();
  await expectWritten(page, 'tr:has(th[scope=row]) td', writable);
  await innocence.expect('reasons of bulk actions');
});

test('[HP7] every payload of one line stands as text in names of sittings, drafts and views, and in a registry of sources', async ({
  browser,
  server: { origin },
}) => {
  test.setTimeout(240_000);
  const coordinator = await staffClient(origin, 'coordinator@peil.example');
  const author = await staffClient(origin, 'redacteur@peil.example');
  const sittings = packed(ofOneLine, 120, ' ');
  for (const name of sittings) {
    const body = {
      ...plainSitting,
      name,
      designId: 'made-lhk',
      releaseId: 'made-1',
      plannedAt: 1_900_000_000_000,
    };
    await coordinator.call('createSitting', { body });
  }
  const drafts = packed(ofOneLine, 80, ' ');
  for (const name of drafts) {
    await author.call('createReleaseDraft', { body: { name, pool: 'lhk', from: null } });
  }
  const views = packed(ofOneLine, 60, ' ').slice(0, 30);
  for (const name of views) await author.call('saveView', { body: { name, search: name } });
  const notes = packed(writable, 1900, '\n');
  const source = { kind: 'book', number: null, edition: '2020', since: null, url: null } as const;
  const kept = await Promise.all(
    notes.map((note, i) =>
      author.call('registerSource', { body: { ...source, title: `Vijandig leerboek ${i}`, note } }),
    ),
  );

  const page = await editorBrowser(browser, origin, 'redacteur@peil.example');
  const innocence = await watch(page, origin);
  await page.goto(`${origin}/staff/items`);
  await page.getByRole('button', { name: 'Weergaven' }).click();
  await expect(page.getByRole('dialog').getByRole('link')).toHaveCount(views.length);
  await expectWritten(page, '[role=dialog]', views);
  await innocence.expect('views');
  for (const [i, { id }] of kept.entries()) {
    await page.goto(`${origin}/staff/sources/${encodeURIComponent(id)}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Vijandig leerboek');
    await expect(page.getByText('2020', { exact: true }).first()).toBeVisible();
    await expectWritten(page, 'main', notes[i]!.split('\n'));
    await innocence.expect(`notes of source ${i}`);
  }

  await page.goto(`${origin}/staff/release-drafts`);
  await expectNames(page, drafts);
  await innocence.expect('drafts of releases');

  const day = await editorBrowser(browser, origin, 'coordinator@peil.example');
  const innocenceOfSittings = await watch(day, origin);
  await day.goto(`${origin}/staff/sittings`);
  await expectNames(day, sittings);
  await innocenceOfSittings.expect('sittings');
});

/** A long table draws the rows in sight only, so it is scrolled through. */
async function expectNames(page: Page, names: readonly string[]): Promise<void> {
  const table = page.locator('section:has(> table)').first();
  const seen = new Set<string>();
  await expect(async () => {
    for (let top = 0; seen.size < names.length && top < 20_000; top += 300) {
      await table.evaluate((element, y) => element.scrollTo({ top: y }), top);
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      const shown = (await page.locator('tbody td').allTextContents()).join('\n');
      for (const name of names) if (shown.includes(name.trim())) seen.add(name);
    }
    expect(names.filter((name) => !seen.has(name))).toEqual([]);
  }).toPass({ timeout: 60_000 });
}
