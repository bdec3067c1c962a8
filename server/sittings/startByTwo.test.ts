import { describe, expect, test } from 'vitest';
import { plainSitting, proposalMs } from '#contracts/sitting.ts';
import { fixedStart } from './fixedStart.ts';
import type { SittingRecord } from './sitting.ts';
import { start } from './sitting.ts';
import { confirmStart, proposeStart, undoStart, withdrawStart } from './startByTwo.ts';

const now = Date.UTC(2026, 8, 30, 9);
const one = { personId: 'd9b0c1de-6f2a-4f39-9c0f-3c6a2a3b1c01', name: 'Een' };
const two = { personId: 'd9b0c1de-6f2a-4f39-9c0f-3c6a2a3b1c02', name: 'Twee' };
const hour = 3_600_000;
const published: SittingRecord = {
  id: 'd9b0c1de-6f2a-4f39-9c0f-3c6a2a3b1c00',
  version: 4,
  name: 'LHK',
  designId: 'lhk-adaptief',
  designVersion: 1,
  releaseId: 'lhk-demo-1',
  seed: '00',
  sealKey: 'k',
  state: 'published',
  plannedAt: now,
  startsAt: null,
  endsAt: null,
  createdBy: 'Een',
  ...plainSitting,
  twoPersonStart: true,
  startProposal: null,
  pausedAt: null,
  slotTime: null,
};
function changed(outcome: ReturnType<typeof proposeStart>): SittingRecord {
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.changed;
}
const proposed = changed(proposeStart(published, one, now, 60));
const begun = changed(confirmStart(proposed, two, now + 5_000, hour));

describe('a start that two people give', () => {
  test('[CR1] begins when another than who proposed it confirms, after the countdown', () => {
    expect(proposed).toMatchObject({ state: 'published', startsAt: null, version: 5 });
    expect(begun).toMatchObject({
      state: 'open',
      startsAt: now + 65_000,
      endsAt: now + 65_000 + hour,
      startProposal: null,
      version: 6,
    });
  });

  test('[CR1] is not given by one person, nor by the same person twice', () => {
    expect(start(published, now, 10_000, hour)).toEqual({ refused: 'startNeedsTwo' });
    expect(confirmStart(proposed, one, now + 1, hour)).toEqual({ refused: 'startOwnProposal' });
    expect(confirmStart(published, two, now, hour)).toEqual({ refused: 'startNotProposed' });
  });

  test('[CR1] waits ten minutes for the second person, and counts down for at least as long as it can be undone', () => {
    expect(changed(confirmStart(proposed, two, now + proposalMs, hour)).state).toBe('open');
    expect(confirmStart(proposed, two, now + proposalMs + 1, hour)).toEqual({ refused: 'startNotProposed' });
    expect(proposeStart(published, one, now, 59)).toEqual({ refused: 'leadTooShort' });
  });

  test('[CR1] can be taken back before it is confirmed', () => {
    expect(changed(withdrawStart(proposed))).toMatchObject({ startProposal: null, version: 6 });
    expect(withdrawStart(published)).toEqual({ refused: 'startNotProposed' });
  });

  test('[CR2] can be undone until just before the first question, and then given again', () => {
    const undone = changed(undoStart(begun, now + 63_000));
    expect(undone).toMatchObject({ state: 'published', startsAt: null, endsAt: null, version: 7 });
    expect(undoStart(begun, now + 63_001)).toEqual({ refused: 'startNotUndoable' });
    expect(changed(proposeStart(undone, two, now + 64_000, 90)).startProposal?.by).toBe(two.personId);
    expect(undoStart(published, now)).toEqual({ refused: 'startNotUndoable' });
  });

  test('[CR12] undone, a start at a fixed moment does not come again by itself: a person gives it', () => {
    const byItself = { ...published, startKind: 'fixed', twoPersonStart: false } as const;
    const counting = changed(start(byItself, now, 60_000, hour));
    const undone = changed(undoStart(counting, now + 1_000));
    expect(undone).toMatchObject({ state: 'published', startKind: 'joint', startsAt: null });
    expect(fixedStart(undone, now + 2_000)).toBeUndefined();
    expect(changed(start(undone, now + 2_000, 10_000, hour)).state).toBe('open');
  });

  test.each(['draft', 'open', 'closed', 'released'] as const)('[CR1] is not proposed while %s', (state) => {
    expect(proposeStart({ ...published, state }, one, now, 60)).toEqual({ refused: 'sittingNotPublished' });
  });
});
