import { describe, expect, test } from 'vitest';
import { laterDay, laterMonth, monthDays } from './monthDays.ts';

describe('a page of the calendar', () => {
  test('[SKM1] holds whole weeks from Monday to Sunday, and every day of its month once', () => {
    for (let month = '2023-12'; month < '2033-01'; month = laterMonth(month, 1)) {
      const weeks = monthDays(month);
      expect(weeks.every((week) => week.length === 7)).toBe(true);
      expect(new Date(`${weeks[0]![0]!.iso}T12:00`).getDay()).toBe(1);
      const own = weeks.flat().filter(({ inMonth }) => inMonth);
      expect(own.map(({ day }) => day)).toEqual(own.map((_, i) => i + 1));
      expect(own.every(({ iso }) => iso.startsWith(month))).toBe(true);
      const all = weeks.flat().map(({ iso }) => iso);
      expect(all).toEqual([...new Set(all)].toSorted());
    }
  });

  test('[SKM2] the month after December is January of the next year, and back', () => {
    expect(laterMonth('2026-12', 1)).toBe('2027-01');
    expect(laterMonth('2027-01', -1)).toBe('2026-12');
    expect(laterDay('2026-12-31', 1)).toBe('2027-01-01');
    expect(laterDay('2027-03-28', -1)).toBe('2027-03-27');
  });
});
