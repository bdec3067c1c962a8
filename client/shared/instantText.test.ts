import { describe, expect, test } from 'vitest';
import { durationText, numberText, timeText } from './instantText.ts';

describe('[C3] instants and numbers as text', () => {
  test.each([
    { ms: 3_727_000, text: '1:02:07' },
    { ms: 249_000, text: '4:09' },
    { ms: 1, text: '0:01' },
    { ms: 0, text: '0:00' },
    { ms: -5_000, text: '0:00' },
  ])('[C3] $ms ms is $text', ({ ms, text }) => {
    expect(durationText(ms)).toBe(text);
  });

  test('[C3] numbers follow the language', () => {
    expect(numberText(1234.5, 'nl', 1)).toBe('1.234,5');
    expect(numberText(1234.5, 'en', 1)).toBe('1,234.5');
  });

  test('[C3] seconds are shown only where they matter', () => {
    const instant = new Date(2026, 8, 30, 10, 42, 7).getTime();
    expect(timeText(instant, 'nl')).toBe('10:42');
    expect(timeText(instant, 'nl', true)).toBe('10:42:07');
  });
});
