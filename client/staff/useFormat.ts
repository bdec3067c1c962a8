import { useMemo } from 'react';
import { dateText, durationText, numberText, shortDateText, timeText } from '#client/shared/instantText.ts';
import { useLanguage } from '#client/shared/language.ts';
import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';

/** Dates, times and numbers as the chosen language writes them. */
export function useFormat() {
  const language = useLanguage();
  return useMemo(
    () => ({
      /** What is named in both languages, in this one. */
      name: (names: Bilingual) => names[language],
      /** woensdag 30 september 2026, 09:00 */
      longDateTime: (instant: number) => `${dateText(instant, language)}, ${timeText(instant, language)}`,
      /** woensdag 30 september 2026 */
      longDate: (instant: number) => dateText(instant, language),
      /** 30 sep 2026, 09:00 */
      dateTime: (instant: number) => `${shortDateText(instant, language)}, ${timeText(instant, language)}`,
      date: (instant: number) => shortDateText(instant, language),
      time: (instant: number) => timeText(instant, language),
      seconds: (instant: number) => timeText(instant, language, true),
      number: (value: number, decimals = 0) => numberText(value, language, decimals),
      duration: durationText,
      /** A day without a time, as the roster stores it (ISO). */
      day: (iso: string) => shortDateText(Date.parse(`${iso}T12:00:00`), language),
    }),
    [language],
  );
}

export type Format = ReturnType<typeof useFormat>;
