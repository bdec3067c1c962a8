import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const dialog = '[aria-modal="true"]';
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * No violation of WCAG 2.2 AA, in the light and in the dark theme. While a dialog is open it alone is looked at: what lies
 * under its veil cannot be reached, and need not be readable through it.
 */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(stillness);
    const axe = new AxeBuilder({ page }).withTags(tags);
    const { violations } = await ((await page.locator(dialog).count()) > 0
      ? axe.include(dialog)
      : axe
    ).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`,
    );
    expect(found, `${screen}, ${colorScheme}`).toEqual([]);
    await page.screenshot({ path: `test-results/screens/${screen}-${colorScheme}.png` });
  }
}

/** Colours on their way from one theme to the other are nobody's to read; a page in the background never gets there. */
function stillness(): void {
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY) animation.finish();
  }
}
