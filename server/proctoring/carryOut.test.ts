import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AttemptId, type PersonId } from '#contracts/ids.ts';
import type { ActionReport, ActOnCandidates, Room } from '#contracts/room.ts';
import { isRefusal } from '#server/platform/refusal.ts';
import type { Visitor } from '#server/platform/visitor.ts';
import {
  actor,
  openTestWorld,
  publishedSitting,
  startedSitting,
  type TestWorld,
} from '#tests/support/testWorld.ts';
import { carryOut } from './carryOut.ts';
import { roomChange } from './roomChange.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const surveillant: Visitor = {
  personId: randomUUID() as PersonId,
  name: 'Surveillant',
  role: 'proctor',
  attemptId: null,
  token: 'none',
};

/** A room in which everybody of a started sitting sits at home. */
async function room(): Promise<{ room: Room; attemptIds: AttemptId[] }> {
  const sittingId = await publishedSitting(world);
  const { version } = (await world.sittingStore.find(sittingId))!;
  await world.planning.rooms.placeAutomatically({ name: actor }, sittingId, { version, onlyUnplaced: true });
  const attemptIds = (await startedSitting(world, sittingId)).map((id) => AttemptId.parse(id));
  for (const attemptId of attemptIds) await world.attempts.command(attemptId, { kind: 'begin' });
  const { roomId } = (await world.sittingStore.rowOfAttempt(attemptIds[0]!))!;
  const found = (await world.roomStore.room(roomId!))!;
  const here = (await world.roomStore.rosterOf(found.id)).map(({ attemptId }) => AttemptId.parse(attemptId));
  return { room: found, attemptIds: here };
}

/** What a surveillant does, on a database that cannot store commands to these attempts so many times. */
function surveillance(times: number, unlucky: readonly string[]) {
  let left = times;
  const attempts: TestWorld['attempts'] = {
    ...world.attempts,
    async command(attemptId, command) {
      if (!unlucky.includes(attemptId) || left === 0) return world.attempts.command(attemptId, command);
      left -= 1;
      return { kind: 'unavailable' };
    },
  };
  const needs = {
    ...world,
    attempts,
    rooms: world.roomStore,
    states: world.roomStates,
    beforeReopening: world.seb.endUncheckedSignIn,
  };
  const changes = roomChange(needs);
  const carry = carryOut({ ...needs, changes });
  return async (where: Room, command: ActOnCandidates): Promise<ActionReport> => {
    const outcome = await changes.change(surveillant, where, { kind: 'act', ...command });
    if (isRefusal(outcome)) throw new Error(outcome.refused);
    const report = await carry(surveillant, where, outcome.state.actions.get(command.actionId)!);
    if (isRefusal(report)) throw new Error(report.refused);
    return report;
  };
}

test('[SVS13] an action that could not be stored for somebody is done for them when it is sent again, and for nobody twice', async () => {
  const { room: where, attemptIds } = await room();
  const unlucky = attemptIds.slice(-1);
  const act = surveillance(2, unlucky);
  const command: ActOnCandidates = {
    actionId: randomUUID(),
    attemptIds,
    action: { kind: 'addTime', minutes: 5, because: 'incident' },
    reason: { category: 'technical', text: '' },
  };
  const notDone = [{ attemptId: unlucky[0]!, code: 'storageUnavailable' }];
  const lucky = attemptIds.slice(0, -1);
  expect(await act(where, command)).toMatchObject({ done: lucky, notDone });
  expect(await act(where, command)).toMatchObject({ done: lucky, notDone });
  expect(await act(where, command)).toMatchObject({ done: attemptIds, notDone: [] });
  expect(await act(where, command)).toMatchObject({ done: attemptIds, notDone: [] });
  for (const attemptId of attemptIds) {
    expect((await world.attempts.live(attemptId))!.attempt.incidentMs).toBe(5 * 60_000);
  }
  const told = (await world.audit.about(where.sittingId)).map(({ action }) => action);
  expect(told.filter((action) => action.startsWith('room.'))).toEqual([
    'room.addTime',
    'room.notDone',
    'room.doneLater',
  ]);
});

test('[SVS15] the log says for how many of those named an action was not allowed', async () => {
  const { room: where, attemptIds } = await room();
  const act = surveillance(0, []);
  const report = await act(where, {
    actionId: randomUUID(),
    attemptIds,
    action: { kind: 'reopen', compensate: false, minutes: 5 },
    reason: { category: 'technical', text: '' },
  });
  expect(report).toMatchObject({ done: [], notDone: attemptIds.map((attemptId) => ({ attemptId })) });
  const line = (await world.audit.about(where.sittingId)).find(({ action }) => action === 'room.reopen')!;
  expect(line.detail).toMatchObject({ candidates: attemptIds.length, notAllowed: attemptIds.length });
});
