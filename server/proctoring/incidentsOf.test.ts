import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { AttemptId, RoomId } from '#contracts/ids.ts';
import type { RoomAction } from '#contracts/room.ts';
import { incidentsOf } from './incidentsOf.ts';
import type { RoomEvent, StoredRoomEvent } from './roomEvent.ts';

const anna = AttemptId.parse(randomUUID());
const room = (name: string) => ({ id: RoomId.parse(randomUUID()), name, institute: 'UMC Utrecht' });
const acted = (action: RoomAction, text: string | null = null, refused = false): RoomEvent => ({
  type: 'acted',
  actionId: randomUUID(),
  by: 'Sasja',
  action,
  attemptIds: [anna],
  refused: refused ? [{ attemptId: anna, code: 'notRunning' }] : [],
  reason: text === null ? null : { category: 'technical', text },
});
const noted: RoomEvent = {
  type: 'noted',
  irregularityId: randomUUID(),
  by: 'Sasja',
  attemptId: null,
  categories: ['disturbance'],
  text: 'Buiten wordt geheid.',
};
const stored = (at: number, ...events: RoomEvent[]): StoredRoomEvent[] =>
  events.map((event, i) => ({ seq: i + 1, at: at + i, event }));

test('[INC1] incidents of all rooms stand together, the latest first; the usual course of a room is not among them', () => {
  const one = room('Zaal 1');
  const two = room('Zaal 2');
  const usual: RoomEvent[] = [
    acted({ kind: 'identify', by: 'birthDate' }),
    acted({ kind: 'admit', override: false }),
    { type: 'messaged', messageId: randomUUID(), by: 'Sasja', attemptIds: null, text: 'Welkom.' },
    { type: 'signedOff', by: 'Sasja', remarks: '' },
  ];
  const rooms = [
    { room: one, events: stored(10, ...usual, acted({ kind: 'pause' }, 'laptop')) },
    { room: two, events: stored(100, noted, acted({ kind: 'admit', override: true }, 'trein te laat')) },
  ];
  expect(incidentsOf(rooms).map(({ kind, room: name, by }) => [kind, name, by])).toEqual([
    ['admit', 'Zaal 2', 'Sasja'],
    ['irregularity', 'Zaal 2', 'Sasja'],
    ['pause', 'Zaal 1', 'Sasja'],
  ]);
});

test('[INC1] what was done for nobody is no incident, and granted time is none', () => {
  const events = stored(
    10,
    acted({ kind: 'pause' }, 'laptop', true),
    acted({ kind: 'addTime', minutes: 10, because: 'accommodation' }, 'besluit'),
    acted({ kind: 'addTime', minutes: 5, because: 'incident' }, 'stroom'),
  );
  expect(incidentsOf([{ room: room('Zaal 1'), events }])).toMatchObject([{ kind: 'addTime', minutes: 5 }]);
});

test('[INC1] at most fifty are sent', () => {
  const events = stored(10, ...Array.from({ length: 80 }, () => noted));
  const found = incidentsOf([{ room: room('Zaal 1'), events }]);
  expect(found).toHaveLength(50);
  expect(found[0]!.at).toBe(89);
});
