import { expect, test } from 'vitest';
import type { RehearsalReport } from '#contracts/rehearsing.ts';
import { shortfallsOf } from './shortfallsOf.ts';

const spread = (max: number) => ({ p50: 1, p99: max, max });
const good: Omit<RehearsalReport, 'shortfalls'> = {
  candidates: 40,
  arrived: 40,
  started: 40,
  finished: 40,
  answers: 1_600,
  stopped: false,
  late: 2,
  devicesLost: 1,
  firstItemMs: spread(1_000),
  acknowledgedMs: spread(1_000),
  retried: 12,
  lost: 0,
  duplicated: 0,
  drills: [
    { kind: 'room', room: 'Zaal 1', candidates: 9, downMs: 5_000, backMs: spread(30_000), notBack: 0 },
  ],
};

test('[GR4] a day within the norms has no shortfalls', () => {
  expect(shortfallsOf(good)).toEqual([]);
  expect(shortfallsOf({ ...good, finished: 3, stopped: true })).toEqual([]);
  expect(shortfallsOf({ ...good, firstItemMs: null, acknowledgedMs: null, drills: [] })).toEqual([]);
});

test('[GR4] whatever is outside them is named with how many, the gravest first', () => {
  const [drill] = good.drills;
  const bad = {
    ...good,
    arrived: 38,
    started: 35,
    finished: 30,
    lost: 1,
    duplicated: 2,
    firstItemMs: spread(1_001),
    acknowledgedMs: spread(1_001),
    drills: [
      { ...drill!, backMs: spread(30_001) },
      { ...drill!, backMs: null, notBack: 9 },
    ],
  };
  expect(shortfallsOf(bad)).toEqual([
    { code: 'lost', count: 1 },
    { code: 'duplicated', count: 2 },
    { code: 'notBack', count: 9 },
    { code: 'slowBack', count: 1 },
    { code: 'skewed', count: 1 },
    { code: 'slow', count: 1 },
    { code: 'notArrived', count: 2 },
    { code: 'notStarted', count: 3 },
    { code: 'notFinished', count: 5 },
  ]);
});
