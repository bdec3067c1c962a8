import type { AttemptId } from '#contracts/ids.ts';
import type { Attention, Room, RoomRow } from '#contracts/room.ts';
import type { RosterRow } from '#server/sittings/sittingStore.ts';
import type { Standing } from './decideRoom.ts';
import type { RoomState } from './room.ts';

/** What is known of the work of one candidate. Nothing about items, answers or scores. */
export interface Work extends Standing {
  readonly answered: number;
  readonly lastStoredAt: number | null;
  readonly endsAt: number | null;
  /** Granted beforehand or in the room; null for who never signed in: then the roster says it. */
  readonly extraMinutes: number | null;
  readonly incidentMinutes: number;
  /** How many neutral signals there are, and which of them ask for a look. */
  readonly signals: number;
  readonly secondDevice: boolean;
  readonly away: boolean;
}

/** The line between the candidate's device and us. */
export interface Line {
  readonly connected: boolean;
  readonly disconnectedAt: number | null;
  /** Whether time stands still because the secure browser that was asked for is not there. */
  readonly browserFault: boolean;
}

/** One candidate as the surveillant sees them. Pure: from the roster, the attempt, the line and the room. */
export function roomRow(roster: RosterRow, work: Work, line: Line, state: RoomState, room: Room): RoomRow {
  const attemptId = roster.attemptId as AttemptId;
  const irregularities = [...state.irregularities.values()].filter(
    (one) => one.attemptId === attemptId,
  ).length;
  const stage = stageOf(attemptId, work, state);
  const { answered, lastStoredAt, endsAt, incidentMinutes, signals } = work;
  const { connected, disconnectedAt } = line;
  return {
    attemptId,
    number: roster.number,
    name: roster.name,
    seat: roster.seat,
    birthDate: roster.birthDate,
    bigNumber: roster.bigNumber,
    extraMinutes: work.extraMinutes ?? roster.extraMinutes,
    incidentMinutes,
    stage,
    connected,
    disconnectedAt,
    answered,
    lastStoredAt,
    endsAt,
    attention: attentionOf(stage, work, line, irregularities, state.identified.has(attemptId), room),
    irregularities,
    signals,
  };
}

function stageOf(attemptId: string, work: Standing, state: RoomState): RoomRow['stage'] {
  const identified = state.identified.has(attemptId);
  switch (work.stage) {
    case 'away':
      return identified ? 'identified' : state.absent.has(attemptId) ? 'absent' : 'expected';
    case 'waiting':
      if (work.admitted) return 'ready';
      return identified ? 'identified' : 'signedIn';
    case 'running':
      return 'working';
    case 'paused':
    case 'finished':
      return work.stage;
  }
}

/** What asks for a look, in order of urgency. An irregularity or a second device stays until the end. */
function attentionOf(
  stage: RoomRow['stage'],
  { secondDevice, away, admitted, stage: at }: Work,
  { connected, browserFault }: Line,
  irregularities: number,
  identified: boolean,
  { admission }: Room,
): Attention[] {
  const signedIn = at === 'waiting' || at === 'running' || at === 'paused';
  const isToIdentify = admission === 'afterIdentification' && !identified;
  const holds: Record<Attention, boolean> = {
    disconnected: signedIn && !connected,
    secureBrowser: signedIn && browserFault,
    paused: stage === 'paused',
    notIdentified: signedIn && isToIdentify,
    notAdmitted: at === 'waiting' && !admitted && !isToIdentify,
    irregularity: irregularities > 0,
    secondDevice: signedIn && secondDevice,
    awayFromTest: stage === 'working' && away,
  };
  return (Object.keys(holds) as Attention[]).filter((one) => holds[one]);
}
