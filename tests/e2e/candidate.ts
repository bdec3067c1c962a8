import { expect, type Page } from '@playwright/test';

/** What a candidate does in the browser, found by role and name as a person finds it. */
export interface Credentials {
  readonly number: string;
  readonly code: string;
}

export async function signIn(page: Page, origin: string, { number, code }: Credentials): Promise<void> {
  await page.goto(origin);
  await page.getByLabel('Kandidaatnummer').fill(number);
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
}

/** The checks of the device. Where the machine is slow for a moment they say so; a candidate has them done again. */
export async function passChecks(page: Page): Promise<void> {
  const good = page.getByText('Alles is in orde. U kunt verder.');
  await expect(async () => {
    await expect(page.locator('.checks-verdict')).not.toBeEmpty();
    if (!(await good.isVisible()))
      await page.getByRole('button', { name: 'Opnieuw controleren' }).press('Enter');
    await expect(good).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 60_000 });
}

/** Checks, practice question, rules: up to the waiting room. */
export async function prepare(page: Page): Promise<void> {
  await passChecks(page);
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Antwoord bevestigen' }).click();
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(page.getByText('U kunt niet terug')).toBeVisible();
  await page.getByRole('button', { name: 'Naar de wachtkamer' }).click();
  await expect(page.getByRole('heading', { name: 'Wachtkamer' })).toBeVisible();
}

/** Waits for the question at this position. */
export async function expectQuestion(page: Page, position: number, timeout = 30_000): Promise<void> {
  await expect(question(page, position)).toBeVisible({ timeout });
}

export function question(page: Page, position: number) {
  return page.getByRole('heading', { name: `Vraag ${position}`, exact: true });
}

/** Answers a question of any kind, without confirming; an option by its place where one is chosen from a list. */
export async function give(page: Page, option = 0): Promise<void> {
  const form = page.locator('#question');
  const confirm = page.getByRole('button', { name: 'Antwoord bevestigen' });
  await expect(form.locator('fieldset').locator('input, select, button').first()).toBeVisible();
  const text = form.getByRole('textbox');
  const inOrder = form.getByRole('button', { name: 'Deze volgorde klopt' });
  if (await text.isVisible()) await text.fill('12');
  else if (await inOrder.isVisible()) await inOrder.click();
  else if (await form.getByRole('radio').first().isVisible())
    await form.getByRole('radio').nth(option).check();
  else {
    for (const list of await form.locator('fieldset').getByRole('combobox').all())
      await list.selectOption({ index: 1 });
    for (const box of await form.getByRole('checkbox').all()) {
      if (await confirm.isEnabled()) break;
      await box.check();
    }
  }
  await expect(confirm).toBeEnabled();
}

/** What the controls of the question say, whatever its kind. */
export function shownAnswer(page: Page): Promise<string[]> {
  return page.locator('#question fieldset').evaluate((answers) =>
    [...answers.querySelectorAll('input, select')].map((control) => {
      if (control instanceof HTMLSelectElement) return control.value;
      const { type, checked, value } = control as HTMLInputElement;
      return type === 'text' ? value : String(checked);
    }),
  );
}

/** Answers a question of any kind and confirms. */
export async function answer(page: Page, option = 0): Promise<void> {
  await give(page, option);
  await page.getByRole('button', { name: 'Antwoord bevestigen' }).click();
}

const finished = (page: Page) => page.getByRole('heading', { name: 'U bent klaar' });

/** Answers every item until the test is over. @returns how many items there were */
export async function answerToTheEnd(page: Page, from = 1): Promise<number> {
  for (let position = from; ; position += 1) {
    await expect(question(page, position).or(finished(page))).toBeVisible({ timeout: 30_000 });
    if (await finished(page).isVisible()) return position - 1;
    await answer(page, position % 2);
    await expect(question(page, position)).toBeHidden({ timeout: 30_000 });
  }
}
