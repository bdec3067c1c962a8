import type {
  ActionReport,
  ActOnCandidates,
  NoteIrregularity,
  Room,
  RoomChoice,
  RoomView,
  SendMessage,
  SignOffRoom,
} from '#contracts/room.ts';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { DocumentLanguage } from '#server/documents/documentLanguage.ts';
import type { SignOff } from '#server/documents/signOff.ts';
import type { PersonStore } from '#server/identity/personStore.ts';
import type { SignInService } from '#server/identity/signInService.ts';
import type { RoomStore } from '#server/planning/roomStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import { isRefusal, type Refusal } from '#server/platform/refusal.ts';
import type { Visitor } from '#server/platform/visitor.ts';
import type { SittingRegistry } from '#server/sittings/sittingRegistry.ts';
import type { RosterRow } from '#server/sittings/sittingStore.ts';
import { actOnAttempt } from './actOnAttempt.ts';
import { hasLeft } from './allowedFor.ts';
import { decideRoom, type RoomCommand, type RoomContext } from './decideRoom.ts';
import { doneFor, type GivenAction, type RoomState } from './room.ts';
import type { roomAccess } from './roomAccess.ts';
import { momentsOf, type RoomBoard } from './roomBoard.ts';
import type { RoomOutcome, RoomStates } from './roomStates.ts';
import { signOffOf } from './signOffOf.ts';
import { workOf } from './workOf.ts';

/** For how long an end given by mistake can be undone at a touch. */
const undoMs = 60_000;

/** What surveillanten and coordinators do in a room. A room that is not theirs does not exist for them. */
export interface ProctoringService {
  /** The rooms somebody watches, first those that come next. */
  mine(visitor: Visitor): Promise<RoomChoice[]>;
  view(visitor: Visitor, roomId: string): Promise<RoomView | Refusal>;
  act(visitor: Visitor, roomId: string, command: ActOnCandidates): Promise<ActionReport | Refusal>;
  note(visitor: Visitor, roomId: string, command: NoteIrregularity): Promise<RoomView | Refusal>;
  message(visitor: Visitor, roomId: string, command: SendMessage): Promise<RoomView | Refusal>;
  signOff(visitor: Visitor, roomId: string, command: SignOffRoom): Promise<RoomView | Refusal>;
  report(visitor: Visitor, roomId: string, language: DocumentLanguage): Promise<SignOff | Refusal>;
  /** Lets in who signs in after the surveillant identified them. */
  letIn(attemptId: string): Promise<void>;
  /** Told of attempts for whose candidates there is something new to read. */
  onMessage(listener: (attemptIds: readonly string[]) => void): void;
}

export interface ProctoringNeeds {
  readonly rooms: RoomStore;
  readonly states: RoomStates;
  readonly board: RoomBoard;
  readonly access: ReturnType<typeof roomAccess>;
  readonly registry: SittingRegistry;
  readonly attempts: AttemptService;
  readonly signIns: Pick<SignInService, 'freeSeat'>;
  readonly people: Pick<PersonStore, 'find'>;
  readonly roomOf: (attemptId: string) => Promise<string | null>;
  readonly clock: Clock;
}

export function proctoringService(needs: ProctoringNeeds): ProctoringService {
  const { rooms, states, board, access, registry, attempts, signIns, people, roomOf, clock } = needs;
  const messageListeners: ((attemptIds: readonly string[]) => void)[] = [];

  async function worksOf({ sittingId }: Room, roster: readonly RosterRow[]) {
    const { gate } = await registry.gateOf(sittingId);
    const works = await Promise.all(
      roster.map(async ({ attemptId }) => [attemptId, workOf(await attempts.live(attemptId), gate)] as const),
    );
    return new Map(works);
  }

  async function contextOf(room: Room, roster: readonly RosterRow[]): Promise<RoomContext> {
    const startsAt = (await registry.get(room.sittingId))?.startsAt ?? null;
    return { room, startsAt, now: clock.now(), standings: await worksOf(room, roster) };
  }

  /** Takes a command to the log of a room, with a line of the audit log that names whom it is about. */
  async function change(visitor: Visitor, room: Room, command: RoomCommand): Promise<RoomOutcome & object> {
    const roster = await rooms.rosterOf(room.id);
    const context = await contextOf(room, roster);
    return states.change(
      room.id,
      (state) => decideRoom(state, command, visitor.name, context),
      () => audited(visitor, room, roster, command),
    );
  }

  function audited(visitor: Visitor, room: Room, roster: readonly RosterRow[], command: RoomCommand) {
    const about = attemptsOf(command);
    const one = about?.length === 1 ? roster.find(({ attemptId }) => attemptId === about[0]) : undefined;
    const detail = {
      room: room.name,
      roomId: room.id,
      candidates: about?.length ?? roster.length,
      ...(one !== undefined && { number: one.number }),
      ...(command.kind === 'act' && { category: command.reason?.category ?? null }),
      ...(command.kind === 'act' && command.action.kind === 'addTime' && { minutes: command.action.minutes }),
    };
    const action = `room.${command.kind === 'act' ? command.action.kind : command.kind}`;
    const reason = command.kind === 'act' ? command.reason?.text || null : null;
    return auditLine(clock.now(), visitor.name, action, room.sittingId, detail, reason);
  }

  /** Why nothing can be done to candidates now. */
  async function closedFor({ sittingId }: Room): Promise<Refusal | undefined> {
    const state = (await registry.get(sittingId))?.state;
    if (state === 'draft') return { refused: 'sittingNotPublished' };
    return state === 'closed' || state === 'released' ? { refused: 'sittingNotOpen' } : undefined;
  }

  async function carryOut(
    room: Room,
    action: GivenAction,
    visitor: Visitor,
  ): Promise<ActionReport['notDone']> {
    const by = visitor.role === 'coordinator' ? 'coordinator' : 'proctor';
    const mayEnter = !hasLeft(await contextOf(room, await rooms.rosterOf(room.id)));
    const outcomes = await Promise.all(
      doneFor(action).map(async (attemptId) => ({
        attemptId,
        code: await actOnAttempt({ attempts, signIns }, attemptId, action, by, mayEnter),
      })),
    );
    return outcomes.flatMap(({ attemptId, code }) => (code === undefined ? [] : [{ attemptId, code }]));
  }

  /** Notes, messages and signing off: the room as it is after it. */
  async function inRoom(visitor: Visitor, roomId: string, command: RoomCommand): Promise<RoomView | Refusal> {
    const room = await access(visitor, roomId);
    if (room === undefined) return { refused: 'notFound' };
    const outcome = await change(visitor, room, command);
    return isRefusal(outcome) ? outcome : board.view(roomId);
  }

  async function candidatesOf(roomId: string): Promise<string[]> {
    return (await rooms.rosterOf(roomId)).map(({ attemptId }) => attemptId);
  }

  return {
    async mine({ personId }) {
      const choices = await Promise.all(
        (await rooms.roomsOf(personId)).map(async (room): Promise<RoomChoice> => {
          const sitting = momentsOf((await registry.get(room.sittingId))!);
          const { signedOff } = await states.lately(room.id);
          const candidates = (await rooms.rosterOf(room.id)).length;
          return { room, sitting, candidates, signedOff: signedOff !== undefined };
        }),
      );
      return choices.toSorted((x, y) => x.sitting.plannedAt - y.sitting.plannedAt);
    },

    async view(visitor, roomId) {
      return (await access(visitor, roomId)) === undefined ? { refused: 'notFound' } : board.view(roomId);
    },

    async act(visitor, roomId, command) {
      const room = await access(visitor, roomId);
      if (room === undefined) return { refused: 'notFound' };
      const closed = await closedFor(room);
      if (closed !== undefined) return closed;
      const { actionId } = command;
      const outcome = await change(visitor, room, { kind: 'act', ...command });
      if (isRefusal(outcome)) return outcome;
      const refused = await carryOut(room, outcome.state.actions.get(actionId)!, visitor);
      const after =
        refused.length > 0 ? await change(visitor, room, { kind: 'notDone', actionId, refused }) : outcome;
      return isRefusal(after) ? after : reportOf(after.state, actionId);
    },

    note: (visitor, roomId, command) => inRoom(visitor, roomId, { kind: 'note', ...command }),
    signOff: (visitor, roomId, command) => inRoom(visitor, roomId, { kind: 'signOff', ...command }),

    async message(visitor, roomId, command) {
      const view = await inRoom(visitor, roomId, { kind: 'message', ...command });
      if (isRefusal(view)) return view;
      const attemptIds = command.attemptIds ?? (await candidatesOf(roomId));
      for (const listener of messageListeners) listener(attemptIds);
      return view;
    },

    async report(visitor, roomId, language) {
      const room = await access(visitor, roomId);
      if (room === undefined) return { refused: 'notFound' };
      const roster = await rooms.rosterOf(roomId);
      const proctors = await Promise.all(room.proctors.map((id) => people.find(id)));
      return signOffOf({
        language,
        sitting: (await registry.get(room.sittingId))!,
        room,
        proctors: proctors.flatMap((person) => (person === undefined ? [] : [person.name])),
        roster,
        works: await worksOf(room, roster),
        state: await states.now(roomId),
        madeAt: clock.now(),
        madeBy: visitor.name,
      });
    },

    async letIn(attemptId) {
      const roomId = await roomOf(attemptId);
      const room = roomId === null ? undefined : await rooms.room(roomId);
      if (room === undefined || !(await states.now(room.id)).identified.has(attemptId)) return;
      if (hasLeft(await contextOf(room, await rooms.rosterOf(room.id)))) return;
      await attempts.command(attemptId, { kind: 'admit' });
    },

    onMessage: (listener) => void messageListeners.push(listener),
  };
}

function reportOf(state: RoomState, actionId: string): ActionReport {
  const action = state.actions.get(actionId)!;
  const undoableUntil = action.action.kind === 'terminate' ? action.at + undoMs : null;
  return { actionId, done: doneFor(action), notDone: [...action.refused], undoableUntil };
}

/** Whom a command is about; undefined: the whole room. */
function attemptsOf(command: RoomCommand): readonly string[] | undefined {
  switch (command.kind) {
    case 'act':
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
