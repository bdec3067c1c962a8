import type { ActionReport, Room } from '#contracts/room.ts';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import { hasLeft } from '#server/attempts/hasLeft.ts';
import type { SignInService } from '#server/identity/signInService.ts';
import type { RoomStore } from '#server/planning/roomStore.ts';
import { isRefusal, type Refusal } from '#server/platform/refusal.ts';
import type { Visitor } from '#server/platform/visitor.ts';
import { actOnAttempt, type BeforeReopening } from './actOnAttempt.ts';
import { doneFor, type GivenAction, toDoFor } from './room.ts';
import type { roomChange } from './roomChange.ts';
import type { RoomStates } from './roomStates.ts';

interface Needs {
  readonly rooms: Pick<RoomStore, 'rosterOf'>;
  readonly states: Pick<RoomStates, 'now'>;
  readonly attempts: Pick<AttemptService, 'command' | 'live'>;
  readonly signIns: Pick<SignInService, 'freeSeat'>;
  readonly beforeReopening: BeforeReopening;
  readonly changes: ReturnType<typeof roomChange>;
}

/** For how long an end given by mistake can be undone at a touch. */
const undoMs = 60_000;

/**
 * Does to the attempts what an action in their room says, and stores for whom it was not done. Sent again it is
 * carried out again: what was done is not done twice, and what could not be stored is tried anew.
 */
export function carryOut({ rooms, states, attempts, signIns, beforeReopening, changes }: Needs) {
  return async (visitor: Visitor, room: Room, action: GivenAction): Promise<ActionReport | Refusal> => {
    const { actionId } = action;
    const by = visitor.role === 'coordinator' ? 'coordinator' : 'proctor';
    const mayEnter = !hasLeft(await changes.contextOf(room, await rooms.rosterOf(room.id)));
    const outcomes = await Promise.all(
      toDoFor(action).map(async (attemptId) => ({
        attemptId,
        code: await actOnAttempt({ attempts, signIns, beforeReopening }, attemptId, action, by, mayEnter),
      })),
    );
    const refused = outcomes.flatMap(({ attemptId, code }) =>
      code === undefined ? [] : [{ attemptId, code }],
    );
    if (refused.length > 0) {
      const outcome = await changes.change(visitor, room, { kind: 'notDone', actionId, refused });
      if (isRefusal(outcome)) return outcome;
    }
    const earlier = new Set(action.refused.map(({ attemptId }) => attemptId));
    const attemptIds = outcomes.flatMap(({ attemptId, code }) =>
      code === undefined && earlier.has(attemptId) ? [attemptId] : [],
    );
    if (attemptIds.length > 0) {
      const outcome = await changes.change(visitor, room, { kind: 'doneLater', actionId, attemptIds });
      if (isRefusal(outcome)) return outcome;
    }
    return reportOf((await states.now(room.id)).actions.get(actionId)!);
  };
}

function reportOf(given: GivenAction): ActionReport {
  const undoableUntil = given.action.kind === 'terminate' ? given.at + undoMs : null;
  return {
    actionId: given.actionId,
    done: doneFor(given),
    notDone: [...given.refused],
    undoableUntil,
  };
}
