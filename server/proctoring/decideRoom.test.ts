import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AttemptId } from '#contracts/ids.ts';
import type { RoomAction, RoomReason } from '#contracts/room.ts';
import { isRefusal } from '#server/platform/refusal.ts';
import { decideRoom, type RoomCommand, type RoomContext, type Standing } from './decideRoom.ts';
import { applyRoom, doneFor, emptyRoom, type RoomState, toDoFor } from './room.ts';

const start = 1_000_000;
const ids = Array.from({ length: 4 }, () => AttemptId.parse(randomUUID()));
const [anna, bert, carla] = ids as [AttemptId, AttemptId, AttemptId, AttemptId];
const because: RoomReason = { category: 'technical', text: '' };

function standing(patch: Partial<Standing> = {}): Standing {
  return { stage: 'waiting', admitted: false, heldBack: false, finishedAt: null, ...patch };
}

function context(
  patch: Partial<RoomContext> = {},
  standings: Partial<Record<string, Standing>> = {},
): RoomContext {
  return {
    room: { kind: 'supervised', admission: 'afterIdentification' },
    startsAt: start,
    hasBegun: true,
    now: start + 60_000,
    standings: new Map(ids.map((id) => [id, standings[id] ?? standing()])),
    ...patch,
  };
}

function act(action: RoomAction, attemptIds: AttemptId[], reason: RoomReason | null = because): RoomCommand {
  return { kind: 'act', actionId: randomUUID(), attemptIds, action, reason };
}

/** The room after commands, and what the last of them led to. */
function outcomeOf(commands: readonly RoomCommand[], around = context(), from: RoomState = emptyRoom) {
  let room = from;
  let last: ReturnType<typeof decideRoom> = { events: [] };
  for (const command of commands) {
    last = decideRoom(room, command, 'Surveillant', around);
    if (isRefusal(last)) break;
    for (const event of last.events) room = applyRoom(room, { seq: room.seq + 1, at: around.now, event });
  }
  return { room, last };
}

const identify = { kind: 'identify', by: 'bigNumber' } as const;
const admit = { kind: 'admit', override: false } as const;
const refusals = (room: RoomState) => [...room.actions.values()].at(-1)!.refused.map(({ code }) => code);

describe('who is there', () => {
  test('[SVR1] who was identified is there until marked absent, and the other way round', () => {
    const away = context({}, { [anna]: standing({ stage: 'away' }) });
    const first = outcomeOf([act(identify, [anna, bert])], away);
    expect([...first.room.identified.keys()]).toEqual([anna, bert]);
    const { room } = outcomeOf([act({ kind: 'markAbsent' }, [anna])], away, first.room);
    expect([...room.identified.keys()]).toEqual([bert]);
    expect([...room.absent.keys()]).toEqual([anna]);
    expect([...outcomeOf([act(identify, [anna])], away, room).room.absent.keys()]).toEqual([]);
  });

  test('[SVR1] who has signed in is not absent', () => {
    const { room } = outcomeOf([act({ kind: 'markAbsent' }, [anna])]);
    expect(refusals(room)).toEqual(['isHere']);
    expect(room.absent.size).toBe(0);
  });
});

describe('being let in', () => {
  test('[SVR2] takes an identification where the room asks for one, and a sign-in everywhere', () => {
    expect(refusals(outcomeOf([act(admit, [anna])]).room)).toEqual(['notIdentified']);
    const free = context({ room: { kind: 'home', admission: 'free' } });
    expect(refusals(outcomeOf([act(admit, [anna])], free).room)).toEqual([]);
    const away = context({}, { [anna]: standing({ stage: 'away' }) });
    expect(refusals(outcomeOf([act(identify, [anna]), act(admit, [anna])], away).room)).toEqual(['notHere']);
  });

  test('[SVR3] ends when somebody has left the room after the start, but for a reason', () => {
    const left = context({}, { [bert]: standing({ stage: 'finished', finishedAt: start + 1 }) });
    expect(refusals(outcomeOf([act(identify, [anna]), act(admit, [anna], null)], left).room)).toEqual([
      'roomHasLeft',
    ]);
    const override = { kind: 'admit', override: true } as const;
    expect(outcomeOf([act(identify, [anna]), act(override, [anna], null)], left).last).toEqual({
      refused: 'reasonMissing',
    });
    expect(refusals(outcomeOf([act(identify, [anna]), act(override, [anna])], left).room)).toEqual([]);
    const before = context({}, { [bert]: standing({ stage: 'finished', finishedAt: start - 1 }) });
    expect(refusals(outcomeOf([act(identify, [anna]), act(admit, [anna], null)], before).room)).toEqual([]);
  });
});

test('[SVR11] what could not be stored is still to do; what the rules refuse is not, and what is done later counts', () => {
  const pause = act({ kind: 'pause' }, [anna, bert, carla]) as Extract<RoomCommand, { kind: 'act' }>;
  const { actionId } = pause;
  const around = context(
    {},
    { [anna]: standing({ stage: 'running' }), [bert]: standing({ stage: 'running' }) },
  );
  const notDone = (code: 'storageUnavailable' | 'alreadyFinished'): RoomCommand => ({
    kind: 'notDone',
    actionId,
    refused: [{ attemptId: bert, code }],
  });
  const unstored = notDone('storageUnavailable');
  const first = outcomeOf([pause, unstored, unstored], around).room;
  expect(doneFor(first.actions.get(actionId)!)).toEqual([anna]);
  expect(toDoFor(first.actions.get(actionId)!)).toEqual([anna, bert]);
  expect(first.seq).toBe(2);
  const later = { kind: 'doneLater', actionId, attemptIds: [anna, bert] } as const;
  const { room } = outcomeOf([later, later], around, first);
  expect(doneFor(room.actions.get(actionId)!)).toEqual([anna, bert]);
  expect(refusals(room)).toEqual(['notRunning']);
  expect(room.seq).toBe(3);
  const over = notDone('alreadyFinished');
  expect(toDoFor(outcomeOf([over], around, first).room.actions.get(actionId)!)).toEqual([anna]);
});

describe('what is done to somebody', () => {
  const running = standing({ stage: 'running' });
  const finished = standing({ stage: 'finished', finishedAt: start + 1 });
  const paused = standing({ stage: 'paused', heldBack: true });
  const withEveryone = standing({ stage: 'paused' });
  const away = standing({ stage: 'away' });
  const addTime = { kind: 'addTime', minutes: 5, because: 'incident' } as const;
  const reopen = { kind: 'reopen', compensate: true, minutes: 0 } as const;
  const goOn = { kind: 'continue', compensate: true } as const;
  test.each([
    ['pause', { kind: 'pause' }, running, []],
    ['pause', { kind: 'pause' }, standing(), ['notRunning']],
    ['pause', { kind: 'pause' }, finished, ['alreadyFinished']],
    ['pause', { kind: 'pause' }, away, ['notHere']],
    ['continue', goOn, paused, []],
    ['continue while everyone is paused', goOn, withEveryone, ['everyonePaused']],
    ['continue', goOn, running, ['notPaused']],
    ['add time', addTime, running, []],
    ['add time', addTime, finished, ['alreadyFinished']],
    ['free the device', { kind: 'freeDevice' }, away, ['notHere']],
    ['terminate', { kind: 'terminate' }, paused, []],
    ['terminate', { kind: 'terminate' }, finished, ['alreadyFinished']],
    ['reopen', reopen, finished, []],
    ['reopen', reopen, running, ['notFinished']],
  ] as const)('[SVR4] to %s fits where they stand', (_what, action, stands, codes) => {
    const { room } = outcomeOf([act(action, [anna])], context({}, { [anna]: stands }));
    expect(refusals(room)).toEqual(codes);
  });

  test('[SVR5] asks for a reason, in words where the category says nothing', () => {
    const around = context({}, { [anna]: running });
    const pause = { kind: 'pause' } as const;
    expect(outcomeOf([act(pause, [anna], null)], around).last).toEqual({ refused: 'reasonMissing' });
    const other = { category: 'other', text: 'x' } as const;
    expect(outcomeOf([act(pause, [anna], other)], around).last).toEqual({ refused: 'reasonMissing' });
    expect(refusals(outcomeOf([act(pause, [anna])], around).room)).toEqual([]);
    expect(isRefusal(outcomeOf([act(identify, [anna], null)], around).last)).toBe(false);
  });

  test('[SVR6] says for each candidate whether it is done; a candidate of another room refuses the whole', () => {
    const around = context({}, { [anna]: running, [bert]: finished, [carla]: away });
    const { room } = outcomeOf([act({ kind: 'terminate' }, [anna, bert, carla, anna])], around);
    const [given] = [...room.actions.values()];
    expect(doneFor(given!)).toEqual([anna]);
    expect(given!.refused).toEqual([
      { attemptId: bert, code: 'alreadyFinished' },
      { attemptId: carla, code: 'notHere' },
    ]);
    const stranger = AttemptId.parse(randomUUID());
    expect(outcomeOf([act({ kind: 'terminate' }, [anna, stranger])], around).last).toEqual({
      refused: 'notFound',
    });
    const note = {
      kind: 'note',
      irregularityId: randomUUID(),
      attemptId: stranger,
      categories: ['other'],
      text: 'x',
    };
    expect(outcomeOf([note as RoomCommand], around).last).toEqual({ refused: 'notFound' });
    const message = { kind: 'message', messageId: randomUUID(), attemptIds: [stranger], text: 'x' };
    expect(outcomeOf([message as RoomCommand], around).last).toEqual({ refused: 'notFound' });
  });
});

describe('signing off', () => {
  const signOff = (seq: number): RoomCommand => ({ kind: 'signOff', seq, remarks: '' });
  const done = context({}, Object.fromEntries(ids.map((id) => [id, standing({ stage: 'away' })])));

  test('[SVR7] waits until nobody works, and covers what was looked at', () => {
    const busy = context({}, { [anna]: standing({ stage: 'paused' }) });
    expect(outcomeOf([signOff(0)], busy).last).toEqual({ refused: 'roomStillWorking' });
    const { room } = outcomeOf([act(identify, [anna])], done);
    expect(outcomeOf([signOff(0)], done, room).last).toEqual({ refused: 'roomChanged' });
    const signed = outcomeOf([signOff(1)], done, room).room;
    expect(signed.signedOff).toMatchObject({ by: 'Surveillant' });
    expect(outcomeOf([signOff(1)], done, signed).room).toBe(signed);
  });

  test('[SVR12] comes after the start, and not while somebody waits to begin', () => {
    const waits = context({}, { [anna]: standing({ stage: 'waiting' }) });
    expect(outcomeOf([signOff(0)], { ...done, standings: waits.standings }).last).toEqual({
      refused: 'roomStillWorking',
    });
    expect(outcomeOf([signOff(0)], { ...done, hasBegun: false }).last).toEqual({ refused: 'roomNotBegun' });
  });

  test('[SVR8] lapses with whatever happens after it', () => {
    const { room } = outcomeOf([signOff(0)], done);
    const message: RoomCommand = {
      kind: 'message',
      messageId: randomUUID(),
      attemptIds: null,
      text: 'Nog iets',
    };
    expect(outcomeOf([message], done, room).room.signedOff).toBeUndefined();
  });
});

describe('whatever is done in whatever order', () => {
  const actions: fc.Arbitrary<RoomAction> = fc.constantFrom<RoomAction[]>(
    identify,
    admit,
    { kind: 'admit', override: true },
    { kind: 'markAbsent' },
    { kind: 'pause' },
    { kind: 'continue', compensate: false },
    { kind: 'addTime', minutes: 3, because: 'accommodation' },
    { kind: 'terminate' },
    { kind: 'reopen', compensate: true, minutes: 0 },
  );
  const someone = fc.subarray(ids, { minLength: 1 });
  const command = fc.oneof(
    fc.tuple(fc.uuid(), actions, someone).map(
      ([actionId, action, attemptIds]): RoomCommand => ({
        kind: 'act',
        actionId,
        attemptIds,
        action,
        reason: because,
      }),
    ),
    fc
      .tuple(fc.uuid(), fc.string())
      .map(([messageId, text]): RoomCommand => ({ kind: 'message', messageId, attemptIds: null, text })),
    fc.tuple(fc.uuid(), fc.option(fc.constantFrom(...ids))).map(
      ([irregularityId, attemptId]): RoomCommand => ({
        kind: 'note',
        irregularityId,
        attemptId,
        categories: ['technical'],
        text: 'Iets',
      }),
    ),
  );
  const stages = fc.constantFrom<Standing['stage'][]>('away', 'waiting', 'running', 'paused', 'finished');
  const around = fc
    .array(stages, { minLength: ids.length, maxLength: ids.length })
    .map((all) =>
      context(
        {},
        Object.fromEntries(ids.map((id, i) => [id, standing({ stage: all[i]!, finishedAt: start + 5 })])),
      ),
    );

  test('[SVR9] the same commands sent again change nothing', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), around, (commands, setting) => {
        const { room } = outcomeOf(commands, setting);
        expect(outcomeOf(commands, setting, room).room).toBe(room);
      }),
    );
  });

  test('[SVR10] nobody is at once identified and absent, and everyone asked for is done or refused', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), around, (commands, setting) => {
        const { room } = outcomeOf(commands, setting);
        expect([...room.identified.keys()].filter((id) => room.absent.has(id))).toEqual([]);
        for (const given of room.actions.values()) {
          expect(doneFor(given).length + given.refused.length).toBe(given.attemptIds.length);
        }
      }),
    );
  });
});
