import type { AttemptId } from '#contracts/ids.ts';
import type { ActOnCandidates, NoteIrregularity, Room, SendMessage, SignOffRoom } from '#contracts/room.ts';
import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { allowedFor } from './allowedFor.ts';
import type { RoomState } from './room.ts';
import type { RoomEvent } from './roomEvent.ts';

/** How the attempt of a candidate stands, as far as the rules of a room ask. */
export interface Standing {
  /** `away`: never signed in. */
  readonly stage: 'away' | 'waiting' | 'running' | 'paused' | 'finished';
  readonly admitted: boolean;
  /** Whether something besides a pause of everyone keeps the time standing still. */
  readonly heldBack: boolean;
  readonly finishedAt: number | null;
}

/** Everything a decision depends on besides the log of the room; nothing is looked up. */
export interface RoomContext {
  readonly room: Pick<Room, 'kind' | 'admission'>;
  /** T0, once given. */
  readonly startsAt: number | null;
  /** Whether the moment has come from which anybody here can begin. */
  readonly hasBegun: boolean;
  readonly now: number;
  /** Everyone of the room, by attempt. */
  readonly standings: ReadonlyMap<string, Standing>;
}

export type RoomCommand =
  | ({ readonly kind: 'act' } & ActOnCandidates)
  | { readonly kind: 'notDone'; readonly actionId: string; readonly refused: ActionRefusals }
  | { readonly kind: 'doneLater'; readonly actionId: string; readonly attemptIds: readonly AttemptId[] }
  | ({ readonly kind: 'note' } & NoteIrregularity)
  | ({ readonly kind: 'message' } & SendMessage)
  | ({ readonly kind: 'signOff' } & SignOffRoom);
type ActionRefusals = Extract<RoomEvent, { type: 'notDone' }>['refused'];

/** The events a command leads to (none when they are there already), or why not. */
export type RoomDecision = { readonly events: readonly RoomEvent[] } | Refusal;

/** What asks for words: it takes something from a candidate, or goes past a rule. */
const needReason = ['markAbsent', 'pause', 'addTime', 'freeDevice', 'terminate', 'reopen'];

/** What happens when somebody does something in a room. Pure: the same arguments, the same decision. */
export function decideRoom(
  room: RoomState,
  command: RoomCommand,
  by: string,
  context: RoomContext,
): RoomDecision {
  switch (command.kind) {
    case 'act':
      return decideAct(room, command, by, context);
    case 'notDone': {
      const { actionId } = command;
      const known = refusedIn(room, actionId);
      const refused = command.refused.filter(({ attemptId, code }) => known.get(attemptId) !== code);
      return { events: refused.length === 0 ? [] : [{ type: 'notDone', actionId, refused }] };
    }
    case 'doneLater': {
      const { actionId } = command;
      const known = refusedIn(room, actionId);
      const attemptIds = command.attemptIds.filter((id) => known.has(id));
      return { events: attemptIds.length === 0 ? [] : [{ type: 'doneLater', actionId, attemptIds }] };
    }
    case 'note': {
      const { kind: _, ...noted } = command;
      if (noted.attemptId !== null && !context.standings.has(noted.attemptId)) return { refused: 'notFound' };
      return once(room.irregularities.get(noted.irregularityId), { type: 'noted', by, ...noted });
    }
    case 'message': {
      const { kind: _, ...message } = command;
      if (message.attemptIds?.some((id) => !context.standings.has(id))) return { refused: 'notFound' };
      return once(room.messages.get(message.messageId), { type: 'messaged', by, ...message });
    }
    case 'signOff': {
      if (room.signedOff !== undefined && command.seq >= room.seq - 1) return { events: [] };
      if (command.seq !== room.seq) return { refused: 'roomChanged' };
      if (!context.hasBegun) return { refused: 'roomNotBegun' };
      if ([...context.standings.values()].some(isBusy)) return { refused: 'roomStillWorking' };
      return { events: [{ type: 'signedOff', by, remarks: command.remarks }] };
    }
  }
}

function decideAct(
  room: RoomState,
  { kind: _, actionId, attemptIds: asked, action, reason }: Extract<RoomCommand, { kind: 'act' }>,
  by: string,
  context: RoomContext,
): RoomDecision {
  const attemptIds = [...new Set(asked)];
  const before = room.actions.get(actionId);
  if (before !== undefined) {
    const said = canonicalJson([before.action, before.attemptIds, before.reason]);
    return said === canonicalJson([action, attemptIds, reason]) ? { events: [] } : { refused: 'roomChanged' };
  }
  if (attemptIds.some((id) => !context.standings.has(id))) return { refused: 'notFound' };
  const asksReason = needReason.includes(action.kind) || (action.kind === 'admit' && action.override);
  const tooLittle = reason === null ? asksReason : reason.category === 'other' && reason.text.length < 3;
  if (tooLittle) return { refused: 'reasonMissing' };
  const refused = attemptIds.flatMap((attemptId) => {
    const code = allowedFor(attemptId, action, room, context);
    return code === undefined ? [] : [{ attemptId, code }];
  });
  return { events: [{ type: 'acted', actionId, by, action, attemptIds, refused, reason }] };
}

/** Who waits, works or is paused: for them the day is not over. */
function isBusy({ stage }: Standing): boolean {
  return stage === 'waiting' || stage === 'running' || stage === 'paused';
}

/** For whom an action was not done so far, and why. */
function refusedIn({ actions }: RoomState, actionId: string): ReadonlyMap<string, string> {
  return new Map(actions.get(actionId)?.refused.map(({ attemptId, code }) => [attemptId, code]));
}

/** What has been said already under this id is not said twice, whatever it says now. */
function once(before: unknown, event: RoomEvent): RoomDecision {
  return { events: before === undefined ? [event] : [] };
}
