import { test as base, expect, type Page } from '@playwright/test';
import { demoPeople } from '#server/cli/demoPeople.ts';
import type { OwnServer } from '#server/loadtest/ownServer.ts';
import { expectAccessible } from './axe.ts';
import { startServerOfKinds } from './kindsOfQuestion.ts';
import { picture } from './picture.ts';

const test = base.extend<object, { server: OwnServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const server = await startServerOfKinds();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** How each kind of question is answered with the keyboard, and what a screen reader calls what one meets. */
const kinds: Record<string, { stem: string; answer: (page: Page) => Promise<void> }> = {
  singleChoice: {
    stem: 'Hoeveel is drie maal vier?',
    async answer(page) {
      await focusOn(page, 'radio', /^A /);
      await page.keyboard.press('c');
      await expect(page.getByRole('radio').nth(2)).toBeChecked();
    },
  },
  trueFalse: {
    stem: 'Elk even getal is deelbaar door twee.',
    async answer(page) {
      await focusOn(page, 'radio', 'Juist');
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('radio', { name: 'Onjuist' })).toBeChecked();
    },
  },
  multipleResponse: {
    stem: 'Welke getallen zijn priem?',
    async answer(page) {
      const clip = page.getByLabel('Filmpje');
      await page.getByLabel('Snelheid').selectOption('1.5');
      expect(
        await clip.evaluate((video: HTMLVideoElement) => [
          video.autoplay,
          video.playbackRate,
          video.textTracks.length,
        ]),
      ).toEqual([false, 1.5, 1]);
      await focusOn(page, 'checkbox', /^A /);
      await page.keyboard.press('Space');
      await page.keyboard.press('b');
      await page.keyboard.press('3');
      await page.keyboard.press('b');
      await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
    },
  },
  extendedMatching: {
    stem: 'Kies bij elk getal de uitkomst van zijn kwadraat.',
    async answer(page) {
      await choosePerPart(page, ['Casus 1 drie', 'Casus 2 vijf']);
    },
  },
  matching: {
    stem: 'Welke vorm hoort bij dit aantal hoeken?',
    async answer(page) {
      await choosePerPart(page, ['Onderdeel 1 drie hoeken', 'Onderdeel 2 zes hoeken']);
    },
  },
  ordering: {
    stem: 'Zet op volgorde, van klein naar groot.',
    async answer(page) {
      await expect(page.getByText('Zet de lijst in volgorde', { exact: false })).toBeVisible();
      const places = ['honderd', 'duizend', 'een miljoen'];
      for (const [place, text] of places.entries()) {
        await focusOn(page, 'button', `Omhoog: ${text}`);
        for (let step = 0; step < 3; step += 1) {
          if ((await rowOf(page, text)) === place) break;
          await page.keyboard.press('Alt+ArrowUp');
          await expect(page.getByRole('button', { name: `Omhoog: ${text}` })).toBeFocused();
        }
      }
      await focusOn(page, 'button', 'Deze volgorde klopt');
      await page.keyboard.press('Space');
      await expect(page.getByRole('list').last()).toHaveText(/honderd.*duizend.*een miljoen/);
    },
  },
  numeric: {
    stem: 'Hoeveel is een vierde deel van tien?',
    async answer(page) {
      await focusOn(page, 'textbox', 'Uw antwoord in liter');
      await page.keyboard.type('twee');
      await expect(page.getByText('Dit is geen getal.', { exact: false })).toBeVisible();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('2,5');
      await expect(page.getByText('Dit is geen getal.', { exact: false })).toBeHidden();
    },
  },
  shortText: {
    stem: 'Hoe heet een hoek van negentig graden?',
    async answer(page) {
      await focusOn(page, 'textbox', 'Uw antwoord');
      await page.keyboard.type('Rechte hoek');
    },
  },
  hotspot: {
    stem: 'Wijs de twee kleinste vakken aan.',
    async answer(page) {
      await expect(page.getByText('Wijs 2 plekken aan in de afbeelding (nu 0).')).toBeVisible();
      await focusOn(page, 'checkbox', 'Plek 2 (boven de knieschijf, binnenzijde)');
      await page.keyboard.press('Space');
      await focusOn(page, 'checkbox', 'Plek 3 (boven de knieschijf, buitenzijde)');
      await page.keyboard.press('Space');
    },
  },
};

const confirm = (page: Page) => page.getByRole('button', { name: 'Antwoord bevestigen' });

/** Tabs on until this has the focus; the mouse is never touched. */
async function focusOn(
  page: Page,
  role: 'radio' | 'checkbox' | 'textbox' | 'button' | 'combobox',
  name: string | RegExp,
) {
  const target = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name });
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`60 tabs did not reach ${role} ${name}`);
}

async function choosePerPart(page: Page, names: readonly string[]) {
  for (const name of names) {
    await focusOn(page, 'combobox', name);
    await page.keyboard.press('b');
  }
}

async function rowOf(page: Page, text: string): Promise<number> {
  const rows = await page.locator('.answer-order-row').allInnerTexts();
  return rows.findIndex((row) => row.includes(text));
}

/** Signs in, begins the test and goes through it to the end, whatever the order of its questions. */
async function goThrough(
  page: Page,
  server: OwnServer,
  visit: (kind: string, answer: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const { email, password } = demoPeople.applicant;
  await page.goto(`${server.origin}/oefenen`);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.getByRole('button', { name: 'Beginnen: Gemaakte toets' }).click();
  const left = new Set(Object.keys(kinds));
  for (let position = 1; left.size > 0; position += 1) {
    await expect(page.getByRole('heading', { name: `Vraag ${position}`, exact: true })).toBeFocused();
    const stem = await page.locator('#question-stem').textContent();
    const kind = Object.keys(kinds).find((name) => kinds[name]!.stem === stem);
    if (kind === undefined || !left.delete(kind)) throw new Error(`unexpected question: ${stem}`);
    await visit(kind, () => kinds[kind]!.answer(page));
    await expect(page.getByRole('heading', { name: `Uitleg bij vraag ${position}` })).toBeFocused();
    await page
      .getByRole('button', { name: left.size === 0 ? 'Naar het einde' : 'Volgende vraag' })
      .press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'U bent klaar' })).toBeVisible();
}

async function confirmByKeyboard(page: Page): Promise<void> {
  await expect(confirm(page)).toBeEnabled();
  await focusOn(page, 'button', 'Antwoord bevestigen');
  await page.keyboard.press('Enter');
}

/** Kinds whose explanation is drawn in a way of its own. */
const explainedDifferently = ['matching', 'ordering', 'numeric', 'hotspot'];

test('[EE20] every kind of question is answered with the keyboard, and axe finds nothing on it, light and dark', async ({
  page,
  server,
}) => {
  test.setTimeout(300_000);
  await goThrough(page, server, async (kind, answer) => {
    await expectAccessible(page, `question-${kind}`);
    await expect(confirm(page)).toBeDisabled();
    await answer();
    await picture(page, `question-${kind}-answered`);
    await confirmByKeyboard(page);
    await expect(page.getByRole('heading', { name: /^Uitleg bij vraag/ })).toBeVisible();
    if (explainedDifferently.includes(kind)) await expectAccessible(page, `explanation-${kind}`);
  });
});

test('[EE21] no kind of question scrolls sideways at 320 pixels, and everything can be hit', async ({
  page,
  server,
}) => {
  test.setTimeout(300_000);
  let isFirst = true;
  await goThrough(page, server, async (kind, answer) => {
    // From the second question on nothing more can be fetched: all that any question needs must have come.
    if (isFirst) {
      await page.waitForLoadState('networkidle');
      await page.route('**/assets/**', (route) => route.abort());
      isFirst = false;
    }
    for (const width of [1440, 1024, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expect(confirm(page)).toBeVisible();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        `${kind} at ${width}`,
      ).toBeLessThanOrEqual(width);
      expect(await tooSmall(page), `${kind} at ${width}`).toEqual([]);
      await picture(page, `question-${kind}-${width}`);
    }
    await page.emulateMedia({ forcedColors: 'active' });
    await answer();
    await picture(page, `question-${kind}-forced-colours`);
    await page.emulateMedia({ forcedColors: 'none' });
    await confirmByKeyboard(page);
  });
});

test('[EE22] what a question needs and did not come is told calmly, and fetched again by itself', async ({
  page,
  server,
}) => {
  test.setTimeout(180_000);
  let failed = 0;
  await page.route('**/assets/LaterAnswer-*.js', async (route) => {
    failed += 1;
    if (failed <= 4) await route.abort();
    else await route.continue();
  });
  let wasTold = false;
  await goThrough(page, server, async (kind, answer) => {
    if (!wasTold && kind !== 'singleChoice' && kind !== 'multipleResponse') {
      await expect(page.getByText('Dit wordt vanzelf opnieuw geprobeerd.', { exact: false })).toBeVisible();
      wasTold = true;
    }
    await answer();
    await confirmByKeyboard(page);
  });
  expect(failed).toBeGreaterThan(4);
});

/** What one can click on that is smaller than 24 by 24 pixels (WCAG 2.2, 2.5.8). */
async function tooSmall(page: Page): Promise<string[]> {
  return page.locator('.item-form').evaluate((form) =>
    [...form.querySelectorAll('input, button, select, summary, .hotspot-target')].flatMap((control) => {
      const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
      return Math.min(width, height) < 23.9
        ? [`${control.outerHTML.slice(0, 80)}: ${width} × ${height}`]
        : [];
    }),
  );
}
