import type { Page } from '@playwright/test';
import { passChecks } from './candidate.ts';
import { jointSitting } from './jointSitting.ts';
import { expect, test } from './world.ts';

/** Tabs on until what has the focus is this; the mouse is never touched. */
async function tabTo(page: Page, role: 'button' | 'radio' | 'textbox', name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`40 tabs did not reach ${role} ${name}`);
}

async function activate(page: Page, name: string): Promise<void> {
  await tabTo(page, 'button', name);
  await page.keyboard.press('Enter');
}

/** Answers a question of any kind: the controls in their order, each by the key that belongs to it. */
async function giveByKeyboard(page: Page): Promise<void> {
  const answers = page.locator('#question fieldset');
  const confirm = page.getByRole('button', { name: 'Antwoord bevestigen' });
  await expect(answers.locator('input, select, button').first()).toBeVisible();
  for (let presses = 0; presses < 60 && !(await confirm.isEnabled()); presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element?.closest('#question fieldset') == null) return undefined;
      if (element instanceof HTMLButtonElement) return element.textContent === '' ? undefined : 'button';
      return element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase();
    });
    if (focused === 'text') await page.keyboard.type('12');
    else if (focused === 'select') await page.keyboard.press('ArrowDown');
    else if (focused !== undefined) await page.keyboard.press('Space');
  }
}

test('[EE6] the whole candidate journey works by keyboard alone', async ({ page, origin, server }) => {
  test.setTimeout(240_000);
  const sitting = await jointSitting(server, { designId: 'kov' });
  const { number, code } = sitting.credentials[0]!;
  await page.goto(origin);
  await tabTo(page, 'textbox', 'Kandidaatnummer');
  await page.keyboard.type(number);
  await tabTo(page, 'textbox', 'Code');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');

  await passChecks(page);
  await activate(page, 'Verder');
  await tabTo(page, 'radio', /./);
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Zo werkt het.', { exact: false })).toBeVisible();
  await activate(page, 'Verder');
  await activate(page, 'Naar de wachtkamer');
  await sitting.start();

  const finished = page.getByRole('heading', { name: 'U bent klaar' });
  for (let position = 1; !(await finished.isVisible()); position += 1) {
    const heading = page.getByRole('heading', { name: `Vraag ${position}`, exact: true });
    await expect(heading.or(finished)).toBeVisible({ timeout: 30_000 });
    if (await finished.isVisible()) break;
    await expect(heading).toBeFocused();
    await giveByKeyboard(page);
    await expect(page.getByRole('button', { name: 'Antwoord bevestigen' })).toBeEnabled();
    await activate(page, 'Antwoord bevestigen');
    await expect(heading).toBeHidden({ timeout: 30_000 });
  }
  await expect(finished).toBeFocused();
  await activate(page, 'Bekijk uw feedback');
  await expect(page.getByRole('heading', { name: 'Uw feedback' })).toBeVisible();
});
