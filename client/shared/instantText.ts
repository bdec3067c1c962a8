import { type Language, localeOf } from './language.ts';

/** 10:42, or 10:42:07 where seconds matter. */
export function timeText(instant: number, language: Language, seconds = false): string {
  return new Intl.DateTimeFormat(localeOf[language], {
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
  }).format(instant);
}

/** woensdag 30 september 2026 */
export function dateText(instant: number, language: Language): string {
  return new Intl.DateTimeFormat(localeOf[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(instant);
}

/** 30 sep 2026, for tables and axes. */
export function shortDateText(instant: number, language: Language): string {
  return new Intl.DateTimeFormat(localeOf[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(instant);
}

/** 1.234,5 */
export function numberText(value: number, language: Language, decimals = 0): string {
  return new Intl.NumberFormat(localeOf[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** Time left as 1:02:07 or 4:09, rounded up so that 0:00 means that it is over. */
export function durationText(durationMs: number): string {
  const total = Math.max(0, Math.ceil(durationMs / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
