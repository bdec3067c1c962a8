import { isoDay } from '../calendar/monthDays.ts';

/** What a `datetime-local` field holds, as ms since 1970; undefined while it holds no moment. */
export function momentOf(text: string): number | undefined {
  const moment = text === '' ? Number.NaN : new Date(text).getTime();
  return Number.isNaN(moment) ? undefined : moment;
}

/** A moment as a `datetime-local` field holds it; empty for none. */
export function localMoment(instant: number | null): string {
  if (instant === null) return '';
  const date = new Date(instant);
  const [hours, minutes] = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0'));
  return `${isoDay(date)}T${hours}:${minutes}`;
}
