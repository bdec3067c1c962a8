import type { MessageCandidates, MessageReport } from '#contracts/control.ts';
import type { Room } from '#contracts/room.ts';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { RoomStore } from '#server/planning/roomStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import { nationalOnly, type Planner } from '#server/platform/instituteScope.ts';
import { isRefusal, type Refusal } from '#server/platform/refusal.ts';
import type { SittingRegistry } from '#server/sittings/sittingRegistry.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import { closedTo } from './closedTo.ts';
import { decideRoom } from './decideRoom.ts';
import type { RoomStates } from './roomStates.ts';

export interface SittingMessagesNeeds {
  readonly rooms: Pick<RoomStore, 'rooms'>;
  readonly sittings: Pick<SittingStore, 'roster'>;
  readonly states: Pick<RoomStates, 'change'>;
  readonly registry: Pick<SittingRegistry, 'get'>;
  readonly attempts: Pick<AttemptService, 'allIn'>;
  readonly audit: Pick<AuditLog, 'add'>;
  readonly clock: Clock;
}

/** A room that is written to: how many sit there, and whether somebody there has signed in and is not done. */
interface Addressed {
  readonly room: Room;
  readonly candidates: number;
  readonly inUse: boolean;
}

/**
 * A message to everyone of a sitting, or of one institute. It is said in each room, so that it is read as any message
 * there: by who comes later, on every server, and by the surveillant. A room that is signed off is left alone, unless
 * somebody there waits or works all the same: what is said may be that they must leave.
 *
 * @param told hears for whom there is something new to read
 */
export function sittingMessages(
  { rooms, sittings, states, registry, attempts, audit, clock }: SittingMessagesNeeds,
  told: (attemptIds: readonly string[]) => void,
) {
  /** Whether the room has the message afterwards, and whether that is new. */
  async function say(planner: Planner, { room, candidates, inUse }: Addressed, said: MessageCandidates) {
    const { messageId, text } = said;
    const command = { kind: 'message', messageId, attemptIds: null, text } as const;
    const context = { room, startsAt: null, hasBegun: false, now: clock.now(), standings: new Map() };
    const detail = { room: room.name, roomId: room.id, candidates };
    const outcome = await states.change(
      room.id,
      (state) =>
        inUse || state.signedOff === undefined
          ? decideRoom(state, command, planner.name, context)
          : { events: [] },
      () => auditLine(clock.now(), planner.name, 'room.message', room.sittingId, detail),
    );
    if (isRefusal(outcome)) return { room, stored: false } as const;
    const { state, events } = outcome;
    return { room, stored: true, has: state.messages.has(messageId), isNew: events.length > 0 } as const;
  }

  return async (
    planner: Planner,
    sittingId: string,
    said: MessageCandidates,
  ): Promise<MessageReport | Refusal> => {
    const { institute } = said;
    const scope = institute !== null && institute === planner.institute ? undefined : nationalOnly(planner);
    if (scope !== undefined) return scope;
    const sitting = await registry.get(sittingId);
    if (sitting === undefined) return { refused: 'notFound' };
    const closed = closedTo(sitting.state);
    if (closed !== undefined) return closed;
    const [all, roster] = await Promise.all([rooms.rooms(sittingId), sittings.roster(sittingId)]);
    const meant = all.filter((room) => institute === null || room.institute === institute);
    if (meant.length === 0) return { refused: 'noRooms' };
    const seatedIn = (some: ReadonlySet<string | null>) =>
      roster.filter(({ roomId }) => some.has(roomId)).map(({ attemptId }) => attemptId);
    const made = await attempts.allIn(sittingId);
    const busy = new Set(
      made.flatMap(({ record, attempt }) => (attempt.state === 'finished' ? [] : [record.id])),
    );
    const outcomes = await Promise.all(
      meant.map((room) => {
        const seated = seatedIn(new Set([room.id]));
        const inUse = seated.some((attemptId) => busy.has(attemptId));
        return say(planner, { room, candidates: seated.length, inUse }, said);
      }),
    );
    const idsOf = (some: typeof outcomes) => new Set(some.map(({ room }) => room.id));
    const reached = outcomes.filter(({ stored, has }) => stored && has);
    const reply = {
      rooms: reached.length,
      candidates: seatedIn(idsOf(reached)).length,
      roomsMissed: outcomes.filter(({ stored }) => !stored).length,
      roomsSignedOff: outcomes.filter(({ stored, has }) => stored && !has).length,
    };
    const fresh = outcomes.filter(({ stored, isNew }) => stored && isNew);
    if (fresh.length > 0) {
      told(seatedIn(idsOf(fresh)));
      const detail = { ...reply, institute };
      await audit.add(auditLine(clock.now(), planner.name, 'sitting.messaged', sittingId, detail));
    }
    return reply;
  };
}
