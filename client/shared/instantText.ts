import { type Language, localeOf } from './language.ts';

/** 10:42, or 10:42:07 where seconds matter. */
export function timeText(instant: number, language: Language, seconds = false): string {
  return (seconds ? secondTexts : minuteTexts)[language].format(instant);
}

/** woensdag 30 september 2026 */
export function dateText(instant: number, language: Language): string {
  return dateTexts[language].format(instant);
}

/** 30 sep 2026, for tables and axes. */
export function shortDateText(instant: number, language: Language): string {
  return shortDateTexts[language].format(instant);
}

/** 1.234,5 */
export function numberText(value: number, language: Language, decimals = 0): string {
  return numberTexts(language, decimals).format(value);
}

/** Time left as 1:02:07 or 4:09, rounded up so that 0:00 means that it is over. */
export function durationText(durationMs: number): string {
  const total = Math.max(0, Math.ceil(durationMs / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

// Making a formatter costs far more than using one, and a table of thousands uses them in every row.
const minuteTexts = inBothLanguages({ hour: '2-digit', minute: '2-digit' });
const secondTexts = inBothLanguages({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
const dateTexts = inBothLanguages({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const shortDateTexts = inBothLanguages({ day: 'numeric', month: 'short', year: 'numeric' });

function inBothLanguages(options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> {
  return {
    nl: new Intl.DateTimeFormat(localeOf.nl, options),
    en: new Intl.DateTimeFormat(localeOf.en, options),
  };
}

const madeNumberTexts = new Map<string, Intl.NumberFormat>();

function numberTexts(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language}${decimals}`;
  const made =
    madeNumberTexts.get(key) ??
    new Intl.NumberFormat(localeOf[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
  madeNumberTexts.set(key, made);
  return made;
}
