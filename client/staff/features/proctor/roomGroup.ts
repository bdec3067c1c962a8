import type { RoomRow } from '#contracts/room.ts';

/** The groups by which a room is looked at; somebody can be in `attention` and in another. */
export const roomGroups = ['attention', 'notHere', 'ready', 'working', 'finished'] as const;
export type RoomGroup = (typeof roomGroups)[number];

const groups = {
  expected: 'notHere',
  absent: 'notHere',
  signedIn: 'ready',
  identified: 'ready',
  ready: 'ready',
  working: 'working',
  paused: 'working',
  finished: 'finished',
} as const satisfies Record<RoomRow['stage'], RoomGroup>;

export function roomGroupOf({ stage, attention }: Pick<RoomRow, 'stage' | 'attention'>): RoomGroup[] {
  return attention.length > 0 && stage !== 'finished' ? ['attention', groups[stage]] : [groups[stage]];
}
