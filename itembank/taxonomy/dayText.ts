import type { Bilingual } from './bilingual.ts';

/** A day as people write it: 1 mrt 2027. @param iso the day as it is stored, 2027-03-01 */
export function dayText(iso: string): Bilingual {
  const noon = Date.parse(`${iso}T12:00:00Z`);
  return { nl: dutch.format(noon), en: english.format(noon) };
}

const parts = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
const dutch = new Intl.DateTimeFormat('nl-NL', parts);
const english = new Intl.DateTimeFormat('en-GB', parts);
