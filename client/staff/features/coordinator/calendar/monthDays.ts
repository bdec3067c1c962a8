/** A day of a calendar page, in the time of the reader. */
export interface CalendarDay {
  /** `2026-11-22`. */
  readonly iso: string;
  readonly day: number;
  /** Of the month that is shown, not of the weeks around it. */
  readonly inMonth: boolean;
}

/** The weeks of a month from Monday on, whole. @param month `2026-11` */
export function monthDays(month: string): CalendarDay[][] {
  const [year, index] = month.split('-').map(Number) as [number, number];
  const first = new Date(year, index - 1, 1);
  const before = (first.getDay() + 6) % 7;
  const length = new Date(year, index, 0).getDate();
  const weeks = Math.ceil((before + length) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const date = new Date(year, index - 1, 1 - before + 7 * week + weekday);
      return { iso: isoDay(date), day: date.getDate(), inMonth: date.getMonth() === index - 1 };
    }),
  );
}

/** The day of a moment where the reader is. */
export function isoDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}

/** The day so many days later. */
export function laterDay(day: string, by: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return isoDay(new Date(year, month - 1, date + by));
}

/** The month so many months later. */
export function laterMonth(month: string, by: number): string {
  const [year, index] = month.split('-').map(Number) as [number, number];
  return isoDay(new Date(year, index - 1 + by, 1)).slice(0, 7);
}
