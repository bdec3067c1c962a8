import { describe, expect, test } from 'vitest';
import { plainSitting, type SittingState } from '#contracts/sitting.ts';
import { type Change, close, extend, publish, release, type SittingRecord, start } from './sitting.ts';

const now = Date.UTC(2026, 8, 1, 9);
const draft: SittingRecord = {
  id: 'd9b0c1de-6f2a-4f39-9c0f-3c6a2a3b1c01',
  version: 4,
  name: 'LHK',
  designId: 'lhk-adaptief',
  designVersion: 1,
  releaseId: 'lhk-demo-1',
  seed: '00',
  sealKey: 'k',
  state: 'draft',
  plannedAt: now,
  startsAt: null,
  endsAt: null,
  createdBy: 'Coördinator',
  ...plainSitting,
  startProposal: null,
  pausedAt: null,
  slotTime: null,
};
const inState = (state: SittingState): SittingRecord =>
  ['draft', 'published'].includes(state)
    ? { ...draft, state }
    : { ...draft, state, startsAt: now, endsAt: now + 5_400_000 };

const steps: Record<
  string,
  { from: SittingState; to: SittingState; refused: string; act: (s: SittingRecord) => Change }
> = {
  publish: { from: 'draft', to: 'published', refused: 'sittingNotDraft', act: (s) => publish(s, 1) },
  start: {
    from: 'published',
    to: 'open',
    refused: 'sittingNotPublished',
    act: (s) => start(s, now, 5_000, 60_000),
  },
  extend: { from: 'open', to: 'open', refused: 'sittingNotOpen', act: (s) => extend(s, now, 60_000) },
  close: { from: 'open', to: 'closed', refused: 'sittingNotOpen', act: close },
  release: { from: 'closed', to: 'released', refused: 'sittingNotClosed', act: release },
};
const states: SittingState[] = ['draft', 'published', 'open', 'closed', 'released'];

describe.each(Object.entries(steps))('to %s', (_name, { from, to, refused, act }) => {
  test(`[SG1] leads from ${from} to ${to}, one version on, and keeps the rest`, () => {
    const before = inState(from);
    const change = act(before);
    expect(change).toMatchObject({
      changed: { state: to, version: 5, seed: '00', sealKey: 'k', plannedAt: now },
    });
    expect(before).toEqual(inState(from));
  });

  test.each(states.filter((state) => state !== from))(
    `[SG2] is refused as ${refused} in state %s`,
    (state) => {
      expect(act(inState(state))).toEqual({ refused });
    },
  );
});

describe('a sitting', () => {
  test('[SG3] is not published without candidates', () => {
    expect(publish(draft, 0)).toEqual({ refused: 'rosterEmpty' });
  });

  test('[SG4] starts a moment ahead, and its end is fixed with its start', () => {
    expect(start(inState('published'), now, 7_000, 90 * 60_000)).toMatchObject({
      changed: { startsAt: now + 7_000, endsAt: now + 7_000 + 5_400_000 },
    });
  });

  test('[SG4] has its end moved by an extension, and its start never', () => {
    expect(extend(inState('open'), now, 600_000)).toMatchObject({
      changed: { startsAt: now, endsAt: now + 6_000_000 },
    });
  });
});
