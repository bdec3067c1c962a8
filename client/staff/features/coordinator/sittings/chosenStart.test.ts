import { describe, expect, test } from 'vitest';
import { chosenStart, noStartChosen } from './chosenStart.ts';

const now = new Date('2027-03-01T09:00').getTime();
const open = {
  ...noStartChosen,
  startKind: 'open',
  from: '2027-03-02T09:00',
  until: '2027-03-05T17:00',
} as const;

describe('how a sitting starts', () => {
  test('[SNS1] a period is its first and last moment; the sitting is planned at the first', () => {
    const [opensAt, closesAt] = [open.from, open.until].map((moment) => new Date(moment).getTime());
    for (const startKind of ['open', 'slots'] as const) {
      const chosen = { ...open, startKind, twoPersons: true, planned: 'left behind' };
      expect(chosenStart(chosen, now)).toEqual({
        startKind,
        plannedAt: opensAt,
        opensAt,
        closesAt,
        twoPersonStart: false,
      });
    }
  });

  test.each([
    { why: 'no moments', change: { from: '', until: '' }, wrong: ['from', 'until'] },
    { why: 'no last moment', change: { until: '' }, wrong: ['until'] },
    { why: 'a last moment before the first', change: { until: '2027-03-02T08:59' }, wrong: ['until'] },
    {
      why: 'a period that is over',
      change: { from: '2027-02-01T09:00', until: '2027-02-28T09:00' },
      wrong: ['until'],
    },
  ])('[SNS1] a period with $why is not taken', ({ change, wrong }) => {
    expect(chosenStart({ ...open, ...change }, now)).toEqual(wrong);
  });

  test('[SNS2] one moment for everyone has no period, and two persons give a joint start alone', () => {
    const joint = { ...open, startKind: 'joint', planned: '2027-03-02T10:00', twoPersons: true } as const;
    const plannedAt = new Date('2027-03-02T10:00').getTime();
    const period = { opensAt: null, closesAt: null };
    expect(chosenStart(joint, now)).toEqual({
      startKind: 'joint',
      plannedAt,
      ...period,
      twoPersonStart: true,
    });
    expect(chosenStart({ ...joint, startKind: 'fixed' }, now)).toMatchObject({ twoPersonStart: false });
    expect(chosenStart({ ...joint, planned: '' }, now)).toEqual(['planned']);
  });
});
