import type { Room } from '#contracts/room.ts';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import { whoseStart } from '#server/attempts/whoseStart.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { RoomStore } from '#server/planning/roomStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Visitor } from '#server/platform/visitor.ts';
import { jointStart } from '#server/sittings/jointStart.ts';
import { sittingOfSlot } from '#server/sittings/sittingOfSlot.ts';
import type { SittingRegistry } from '#server/sittings/sittingRegistry.ts';
import type { RosterRow } from '#server/sittings/sittingStore.ts';
import { decideRoom, type RoomCommand, type RoomContext } from './decideRoom.ts';
import type { RoomEvent } from './roomEvent.ts';
import type { RoomOutcome, RoomStates } from './roomStates.ts';
import { workOf } from './workOf.ts';

export interface RoomChangeNeeds {
  readonly rooms: Pick<RoomStore, 'rosterOf'>;
  readonly states: Pick<RoomStates, 'change'>;
  readonly registry: Pick<SittingRegistry, 'get' | 'gateOf'>;
  readonly attempts: Pick<AttemptService, 'live'>;
  readonly clock: Clock;
}

/** The way every command to a room goes: look at who sits there, decide, store with a line of the audit log. */
export function roomChange({ rooms, states, registry, attempts, clock }: RoomChangeNeeds) {
  async function worksOf({ sittingId }: Room, roster: readonly RosterRow[]) {
    const works = await Promise.all(
      roster.map(async ({ attemptId }) => {
        const live = await attempts.live(attemptId);
        const gate = live && (await registry.gateOf(sittingId, whoseStart(live.record, live.attempt))).gate;
        return [attemptId, workOf(live, gate)] as const;
      }),
    );
    return new Map(works);
  }

  async function contextOf(room: Room, roster: readonly RosterRow[]): Promise<RoomContext> {
    const sitting = await registry.get(room.sittingId);
    const startsAt = sitting === undefined ? null : jointStart(sitting, room.startsAt);
    const now = clock.now();
    const begins = sitting && sittingOfSlot(sitting, room.startsAt).startsAt;
    const hasBegun = begins != null && now >= begins;
    return { room, startsAt, hasBegun, now, standings: await worksOf(room, roster) };
  }

  /** The line names whom the command is about. */
  async function change(visitor: Visitor, room: Room, command: RoomCommand): Promise<RoomOutcome> {
    const roster = await rooms.rosterOf(room.id);
    const context = await contextOf(room, roster);
    return states.change(
      room.id,
      (state) => decideRoom(state, command, visitor.name, context),
      (events) => audited(visitor, room, roster, command, events),
    );
  }

  function audited(
    visitor: Visitor,
    room: Room,
    roster: readonly RosterRow[],
    command: RoomCommand,
    events: readonly RoomEvent[],
  ) {
    const notAllowed = events.reduce((sum, one) => sum + (one.type === 'acted' ? one.refused.length : 0), 0);
    const about = attemptsOf(command);
    const one = about?.length === 1 ? roster.find(({ attemptId }) => attemptId === about[0]) : undefined;
    const given = command.kind === 'act' && command.action.kind === 'addTime' ? command.action : undefined;
    const detail = {
      room: room.name,
      roomId: room.id,
      candidates: about?.length ?? roster.length,
      ...(one !== undefined && { number: one.number }),
      ...(notAllowed > 0 && { notAllowed }),
      ...(command.kind === 'act' && { category: command.reason?.category ?? null }),
      ...(given !== undefined && { minutes: given.minutes, because: given.because }),
    };
    const action = `room.${command.kind === 'act' ? command.action.kind : command.kind}`;
    const reason = command.kind === 'act' ? command.reason?.text || null : null;
    return auditLine(clock.now(), visitor.name, action, room.sittingId, detail, reason);
  }

  return { worksOf, contextOf, change };
}

/** Whom a command is about; undefined: the whole room. */
function attemptsOf(command: RoomCommand): readonly string[] | undefined {
  switch (command.kind) {
    case 'act':
    case 'doneLater':
      return command.attemptIds;
    case 'notDone':
      return command.refused.map(({ attemptId }) => attemptId);
    case 'note':
      return command.attemptId === null ? undefined : [command.attemptId];
    case 'message':
      return command.attemptIds ?? undefined;
    case 'signOff':
      return undefined;
  }
}
