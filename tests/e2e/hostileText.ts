import { expect, type Page } from '@playwright/test';
import { isUnwritable } from '#tests/hostile/hostileItems.ts';
import { everyPayload } from '#tests/hostile/payloads.ts';

/** Payloads that a text field takes. */
export const writable = everyPayload.filter((text) => !isUnwritable(text) && text.trim() !== '');
/** Payloads that a field of one line takes. */
export const ofOneLine = writable.filter((text) => !/[\t\n\r]/.test(text));

/** All payloads in as few texts of this length as possible. */
export function packed(payloads: readonly string[], length: number, between: string): string[] {
  const texts: string[] = [];
  for (const payload of payloads.filter((one) => one.length <= length)) {
    const last = texts.at(-1);
    if (last === undefined || last.length + between.length + payload.length > length) texts.push(payload);
    else texts[texts.length - 1] = `${last}${between}${payload}`;
  }
  return texts;
}

/** Fails unless every payload stands in the page as it was written; only white space may differ. */
export async function expectWritten(page: Page, within: string, payloads: readonly string[]): Promise<void> {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  await expect(async () => {
    const shown = plain((await page.locator(within).allTextContents()).join('\n'));
    expect(payloads.map(plain).filter((payload) => !shown.includes(payload))).toEqual([]);
  }).toPass({ timeout: 20_000 });
}
