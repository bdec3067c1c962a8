import { describe, expect, test } from 'vitest';
import { localMoment, momentOf } from '../sittings/localMoment.ts';
import { slotSeries } from './slotSeries.ts';

const at = (moment: string) => momentOf(moment);

describe('rooms one after the other', () => {
  test('[SLC1] begin at the first moment and every so many minutes, the last one no later than the last moment', () => {
    const [from, until] = [at('2027-03-24T09:00'), at('2027-03-24T12:30')];
    const moments = slotSeries({ from, until, everyMinutes: 90 });
    expect(moments?.map(localMoment)).toEqual(['2027-03-24T09:00', '2027-03-24T10:30', '2027-03-24T12:00']);
    expect(slotSeries({ from, until: from, everyMinutes: 90 })).toHaveLength(1);
  });

  test.each([
    { why: 'no first moment', series: { from: undefined, until: 9, everyMinutes: 30 } },
    { why: 'no last moment', series: { from: 9, until: undefined, everyMinutes: 30 } },
    { why: 'the last before the first', series: { from: 9, until: 8, everyMinutes: 30 } },
    { why: 'no time between them', series: { from: 1, until: 9, everyMinutes: 0 } },
    { why: 'more than fit in a sitting', series: { from: 0, until: 120 * 60_000, everyMinutes: 1 } },
  ])('[SLC1] are not made with $why', ({ series }) => {
    expect(slotSeries(series)).toBeUndefined();
  });

  test('[SLC2] a moment is written in a field as it is read from it', () => {
    for (const moment of ['2027-03-24T09:05', '2027-12-31T23:59']) {
      expect(localMoment(momentOf(moment)!)).toBe(moment);
    }
    expect(localMoment(null)).toBe('');
    expect(momentOf('morgen')).toBeUndefined();
  });
});
