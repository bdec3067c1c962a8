import type { Incident, MessageCandidates, MessageReport } from '#contracts/control.ts';
import type {
  ActionReport,
  ActOnCandidates,
  NoteIrregularity,
  RoomChoice,
  RoomView,
  SendMessage,
  SignOffRoom,
} from '#contracts/room.ts';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import { hasLeft } from '#server/attempts/hasLeft.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { DocumentLanguage } from '#server/documents/documentLanguage.ts';
import type { SignOff } from '#server/documents/signOff.ts';
import type { PersonStore } from '#server/identity/personStore.ts';
import type { SignInService } from '#server/identity/signInService.ts';
import type { RoomStore } from '#server/planning/roomStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import { isTheirs, type Planner } from '#server/platform/instituteScope.ts';
import { isRefusal, type Refusal } from '#server/platform/refusal.ts';
import type { Visitor } from '#server/platform/visitor.ts';
import { sittingOfSlot } from '#server/sittings/sittingOfSlot.ts';
import type { SittingRegistry } from '#server/sittings/sittingRegistry.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import type { BeforeReopening } from './actOnAttempt.ts';
import { carryOut } from './carryOut.ts';
import { closedTo } from './closedTo.ts';
import type { RoomCommand } from './decideRoom.ts';
import { incidentsOf } from './incidentsOf.ts';
import { momentsOf } from './momentsOf.ts';
import type { roomAccess } from './roomAccess.ts';
import type { RoomBoard } from './roomBoard.ts';
import { roomChange } from './roomChange.ts';
import type { RoomStates } from './roomStates.ts';
import { signOffOf } from './signOffOf.ts';
import { sittingMessages } from './sittingMessages.ts';

/** What surveillanten and coordinators do in a room. A room that is not theirs does not exist for them. */
export interface ProctoringService {
  /** The rooms somebody watches, first those that come next. */
  mine(visitor: Visitor): Promise<RoomChoice[]>;
  view(visitor: Visitor, roomId: string): Promise<RoomView | Refusal>;
  act(visitor: Visitor, roomId: string, command: ActOnCandidates): Promise<ActionReport | Refusal>;
  note(visitor: Visitor, roomId: string, command: NoteIrregularity): Promise<RoomView | Refusal>;
  message(visitor: Visitor, roomId: string, command: SendMessage): Promise<RoomView | Refusal>;
  /** To everyone of a sitting, or of one institute. */
  messageCandidates(
    planner: Planner,
    sittingId: string,
    command: MessageCandidates,
  ): Promise<MessageReport | Refusal>;
  /** What went wrong in the rooms of a sitting, of their institute for who works for one. */
  incidents(planner: Planner, sittingId: string): Promise<Incident[] | Refusal>;
  signOff(visitor: Visitor, roomId: string, command: SignOffRoom): Promise<RoomView | Refusal>;
  report(visitor: Visitor, roomId: string, language: DocumentLanguage): Promise<SignOff | Refusal>;
  /** Lets in who signs in after the surveillant identified them. */
  letIn(attemptId: string): Promise<void>;
  /** Told of attempts for whose candidates there is something new to read. */
  onMessage(listener: (attemptIds: readonly string[]) => void): void;
}

export interface ProctoringNeeds {
  readonly rooms: RoomStore;
  readonly sittings: Pick<SittingStore, 'roster'>;
  readonly states: RoomStates;
  readonly board: RoomBoard;
  readonly access: ReturnType<typeof roomAccess>;
  readonly registry: SittingRegistry;
  readonly attempts: AttemptService;
  readonly signIns: Pick<SignInService, 'freeSeat'>;
  readonly beforeReopening: BeforeReopening;
  readonly people: Pick<PersonStore, 'find'>;
  readonly roomOf: (attemptId: string) => Promise<string | null>;
  readonly audit: Pick<AuditLog, 'add'>;
  readonly clock: Clock;
}

export function proctoringService(needs: ProctoringNeeds): ProctoringService {
  const { rooms, states, board, access, registry, attempts, people, roomOf, audit, clock } = needs;
  const changes = roomChange(needs);
  const carry = carryOut({ ...needs, changes });
  const messageListeners: ((attemptIds: readonly string[]) => void)[] = [];
  const toldOfMessage = (attemptIds: readonly string[]) => {
    for (const listener of messageListeners) listener(attemptIds);
  };

  /** Notes, messages and signing off: the room as it is after it. */
  async function inRoom(visitor: Visitor, roomId: string, command: RoomCommand): Promise<RoomView | Refusal> {
    const room = await access(visitor, roomId);
    if (room === undefined) return { refused: 'notFound' };
    const outcome = await changes.change(visitor, room, command);
    return isRefusal(outcome) ? outcome : board.view(roomId);
  }

  async function candidatesOf(roomId: string): Promise<string[]> {
    return (await rooms.rosterOf(roomId)).map(({ attemptId }) => attemptId);
  }

  return {
    async mine({ personId }) {
      const choices = await Promise.all(
        (await rooms.roomsOf(personId)).map(async (room): Promise<RoomChoice> => {
          const sitting = momentsOf((await registry.get(room.sittingId))!, room);
          const { signedOff } = await states.lately(room.id);
          const candidates = (await rooms.rosterOf(room.id)).length;
          return { room, sitting, candidates, signedOff: signedOff !== undefined };
        }),
      );
      return choices.toSorted((x, y) => x.sitting.plannedAt - y.sitting.plannedAt);
    },

    async incidents(planner, sittingId) {
      if ((await registry.get(sittingId)) === undefined) return { refused: 'notFound' };
      const theirs = (await rooms.rooms(sittingId)).filter((room) => isTheirs(planner, room));
      await states.catchUp(theirs.map(({ id }) => id));
      return incidentsOf(theirs.map((room) => ({ room, events: states.latest(room.id) })));
    },

    async view(visitor, roomId) {
      return (await access(visitor, roomId)) === undefined ? { refused: 'notFound' } : board.view(roomId);
    },

    async act(visitor, roomId, command) {
      const room = await access(visitor, roomId);
      if (room === undefined) return { refused: 'notFound' };
      const closed = closedTo((await registry.get(room.sittingId))?.state);
      if (closed !== undefined) return closed;
      const { actionId } = command;
      const outcome = await changes.change(visitor, room, { kind: 'act', ...command });
      if (isRefusal(outcome)) return outcome;
      return carry(visitor, room, outcome.state.actions.get(actionId)!);
    },

    note: (visitor, roomId, command) => inRoom(visitor, roomId, { kind: 'note', ...command }),
    signOff: (visitor, roomId, command) => inRoom(visitor, roomId, { kind: 'signOff', ...command }),

    async message(visitor, roomId, command) {
      const view = await inRoom(visitor, roomId, { kind: 'message', ...command });
      if (isRefusal(view)) return view;
      toldOfMessage(command.attemptIds ?? (await candidatesOf(roomId)));
      return view;
    },

    messageCandidates: sittingMessages(needs, toldOfMessage),

    async report(visitor, roomId, language) {
      const room = await access(visitor, roomId);
      if (room === undefined) return { refused: 'notFound' };
      const roster = await rooms.rosterOf(roomId);
      const proctors = await Promise.all(room.proctors.map((id) => people.find(id)));
      const madeAt = clock.now();
      const detail = { room: room.name, roomId, candidates: roster.length };
      await audit.add(auditLine(madeAt, visitor.name, 'room.reportMade', room.sittingId, detail));
      return signOffOf({
        language,
        sitting: sittingOfSlot((await registry.get(room.sittingId))!, room.startsAt),
        room,
        proctors: proctors.flatMap((person) => (person === undefined ? [] : [person.name])),
        roster,
        works: await changes.worksOf(room, roster),
        state: await states.now(roomId),
        madeAt,
        madeBy: visitor.name,
      });
    },

    async letIn(attemptId) {
      const roomId = await roomOf(attemptId);
      const room = roomId === null ? undefined : await rooms.room(roomId);
      if (room === undefined || !(await states.now(room.id)).identified.has(attemptId)) return;
      if (hasLeft(await changes.contextOf(room, await rooms.rosterOf(room.id)))) return;
      await attempts.command(attemptId, { kind: 'admit' });
    },

    onMessage: (listener) => void messageListeners.push(listener),
  };
}
