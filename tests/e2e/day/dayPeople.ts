import type { Browser, Page } from '@playwright/test';
import type { Credentials } from '../candidate.ts';
import { editorBrowser as staffBrowser } from '../editor.ts';

export const sitting = 'LHK landelijk';
export const coordinators = ['Marijke Coördinator', 'Tweede Coördinator Demo'] as const;
export const domtoren = {
  name: 'Zaal Domtoren',
  institute: 'UMC Utrecht',
  proctor: 'Surveillant Utrecht Demo',
};
export const martini = {
  name: 'Zaal Martinitoren',
  institute: 'UMCG Groningen',
  proctor: 'Surveillant Groningen Demo',
};

/** Those who run the day, each in a browser of their own. */
export interface DayStaff {
  readonly origin: string;
  readonly one: Page;
  readonly two: Page;
  readonly utrecht: Page;
  readonly groningen: Page;
}

/** A candidate, with the device they sit at. */
export interface Sitter extends Credentials {
  readonly name: string;
  page: Page;
}

/** Everybody of the day. */
export interface Day extends DayStaff {
  readonly anouk: Sitter;
  readonly bram: Sitter;
  readonly chaima: Sitter;
  readonly daan: Sitter;
  readonly elif: Sitter;
  readonly femke: Sitter;
  /** All but Femke. */
  readonly inTime: readonly Sitter[];
  /** A device that nobody sits at yet. */
  readonly spare: Page;
}

/** Coordinators at a desk, surveillanten with a tablet. */
export async function signInStaff(browser: Browser, origin: string): Promise<DayStaff> {
  const atDesk = { width: 1440, height: 900 };
  const onTablet = { width: 1024, height: 768 };
  const one = await staffBrowser(browser, origin, 'coordinator@peil.example');
  const two = await staffBrowser(browser, origin, 'coordinator2@peil.example');
  const utrecht = await staffBrowser(browser, origin, 'surveillant.utrecht@peil.example');
  const groningen = await staffBrowser(browser, origin, 'surveillant.groningen@peil.example');
  for (const page of [one, two]) await page.setViewportSize(atDesk);
  for (const page of [utrecht, groningen]) await page.setViewportSize(onTablet);
  return { origin, one, two, utrecht, groningen };
}

/** The candidates come with their codes, half of them with a telephone. */
export async function seatCandidates(
  browser: Browser,
  staff: DayStaff,
  credentials: readonly Credentials[],
): Promise<Day> {
  const device = async (width: number, height: number) =>
    (await browser.newContext({ viewport: { width, height } })).newPage();
  const seat = async (name: string, i: number): Promise<Sitter> => ({
    ...credentials[i]!,
    name,
    page: i % 2 === 0 ? await device(360, 740) : await device(1024, 768),
  });
  const anouk = await seat('Anouk van Aalst', 0);
  const bram = await seat('Bram Bakker', 1);
  const chaima = await seat('Chaima Kaya', 2);
  const daan = await seat('Daan Meijer', 3);
  const elif = await seat('Elif Jansen', 4);
  const femke = await seat('Femke de Groot', 5);
  const inTime = [anouk, bram, chaima, daan, elif];
  return { ...staff, anouk, bram, chaima, daan, elif, femke, inTime, spare: await device(1024, 768) };
}
