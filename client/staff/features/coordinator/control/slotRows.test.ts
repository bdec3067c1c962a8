import { expect, test } from 'vitest';
import type { RoomPlan } from '#contracts/planning.ts';
import type { ProgressRow } from '#contracts/progress.ts';
import { slotRows } from './slotRows.ts';

test('[SLC3] the control room counts together who begins at one moment, the earliest first', () => {
  const room = (id: string, startsAt: number | null) => ({ id, name: id, institute: 'Leiden', startsAt });
  const plan = {
    rooms: [room('C', 2_000), room('A', 1_000), room('B', 1_000), room('D', null)],
    candidates: ['A', 'B', 'B', 'C', 'D', null].map((roomId, i) => ({ roomId, attemptId: String(i) })),
  } as unknown as RoomPlan;
  const rows = ['working', 'waiting', 'absent', 'finished'].map((state, i) => ({
    ...{ attemptId: String(i), state, connected: true },
  })) as unknown as ProgressRow[];
  expect(slotRows(plan, rows)).toMatchObject([
    {
      startsAt: 1_000,
      rooms: ['A, Leiden', 'B, Leiden'],
      candidates: 3,
      ...{ here: 2, waiting: 1, working: 1, finished: 0 },
    },
    { startsAt: 2_000, rooms: ['C, Leiden'], candidates: 1, here: 1, finished: 1 },
  ]);
});
