import type { DocumentLanguage } from './documentLanguage.ts';

/** Sittings happen in the Netherlands, wherever the server stands. */
const timeZone = 'Europe/Amsterdam';
const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** Dates and times as one language writes them, in the time of the Netherlands. */
export function documentFormat(language: DocumentLanguage) {
  const text = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locales[language], { ...options, timeZone });
    return (instant: number) => format.format(instant);
  };
  const date = text({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const shortDate = text({ day: 'numeric', month: 'short', year: 'numeric' });
  const time = text({ hour: '2-digit', minute: '2-digit' });
  return {
    /** woensdag 30 september 2026 */
    date,
    /** 09:00 */
    time,
    /** 30 sep 2026, 09:00 */
    dateTime: (instant: number) => `${shortDate(instant)}, ${time(instant)}`,
    /** A day without a time (ISO). */
    day: (iso: string) => shortDate(Date.parse(`${iso}T12:00:00Z`)),
  };
}

export type DocumentFormat = ReturnType<typeof documentFormat>;
