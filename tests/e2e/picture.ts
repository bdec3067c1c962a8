import type { Page } from '@playwright/test';

/** `npm run screenshots` refreshes the pictures of the README; other runs leave them alone. */
const folder = process.env.REFRESH_SCREENSHOTS === '1' ? 'tests/e2e/screenshots' : 'test-results/screens';

export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${folder}/${name}.png` });
}
