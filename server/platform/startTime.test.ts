import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startTime, type TimeEvidence } from './startTime.ts';

const hour = 3_600_000;
const now = 1_800_000_000_000;
const evidence = (patch: Partial<TimeEvidence> = {}): TimeEvidence => ({
  wall: now,
  cluster: undefined,
  counted: undefined,
  newest: now - 30_000,
  sittingOpen: true,
  ...patch,
});

test('[CK3] a server that joins others takes their time, whatever its own clock or the database says', () => {
  expect(startTime(evidence({ wall: now + hour, cluster: now }))).toEqual({
    now,
    doubt: { kind: 'moved', byMs: hour },
  });
  expect(startTime(evidence({ wall: now + 1_500, cluster: now, sittingOpen: false }))).toEqual({
    now,
    doubt: undefined,
  });
});

test.each([
  { what: 'forward', byMs: hour },
  { what: 'back', byMs: -hour },
])(
  '[CK4] set $what while the server was down, during a test, time goes on as the machine counted it',
  ({ byMs }) => {
    expect(startTime(evidence({ wall: now + byMs, counted: now }))).toEqual({
      now,
      doubt: { kind: 'moved', byMs },
    });
  },
);

test('[CK4] without a test to protect, the wall clock is taken, so that a wrong time can be put right', () => {
  const wrong = evidence({ wall: now - hour, counted: now, newest: now, sittingOpen: false });
  expect(startTime(wrong)).toEqual({ now: now - hour, doubt: undefined });
});

test('[CK5] after a reboot during a test, time is never earlier than what is on record', () => {
  expect(startTime(evidence({ wall: now - hour }))).toEqual({
    now: now - 30_000,
    doubt: { kind: 'setBack', byMs: 30_000 - hour },
  });
});

test('[CK5] having been away for long during a test cannot be told from a clock set forward, and is said', () => {
  expect(startTime(evidence({ wall: now + hour }))).toEqual({
    now: now + hour,
    doubt: { kind: 'away', byMs: hour + 30_000 },
  });
  expect(startTime(evidence())).toEqual({ now, doubt: undefined });
  expect(startTime(evidence({ newest: undefined }))).toEqual({ now, doubt: undefined });
});

test('[CK5] whatever the clocks say, a time that is not the wall clock by more than two seconds is doubted aloud', () => {
  const time = fc.integer({ min: now - 10 * hour, max: now + 10 * hour });
  const maybe = fc.option(time, { nil: undefined });
  fc.assert(
    fc.property(time, maybe, maybe, maybe, fc.boolean(), (wall, cluster, counted, newest, sittingOpen) => {
      const found = startTime({ wall, cluster, counted, newest, sittingOpen });
      if (Math.abs(found.now - wall) > 2_000) expect(found.doubt).toBeDefined();
      if (sittingOpen && cluster === undefined && counted === undefined && newest !== undefined) {
        expect(found.now).toBeGreaterThanOrEqual(newest - 2_000);
      }
    }),
  );
});
