import { expect, type Page } from '@playwright/test';

const folder = 'test-results/screens';

/** A picture of a whole screen for the eye; nothing of it runs off to the right. */
export async function look(page: Page, screen: string): Promise<void> {
  await page.screenshot({ path: `${folder}/day-${screen}.png`, fullPage: true });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, screen).toBeLessThanOrEqual(0);
}

/** The same screen as people set their devices: light, dark, and with colours of their own. */
export async function lookInEveryTheme(page: Page, screen: string): Promise<void> {
  await look(page, screen);
  await page.emulateMedia({ colorScheme: 'dark' });
  await look(page, `${screen}-dark`);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await look(page, `${screen}-forced`);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
}
