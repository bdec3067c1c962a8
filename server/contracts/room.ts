import { z } from 'zod';
import { AttemptId, Instant, PersonId, RoomId, SittingId } from './ids.ts';
import { OneLine, SeveralLines } from './plainText.ts';
import { SittingState } from './sitting.ts';

/** Under which circumstances somebody sits: in a room with a surveillant, or at home. */
export const RoomKind = z.enum(['supervised', 'home']);
export type RoomKind = z.infer<typeof RoomKind>;

/** Who may begin: `free` whoever signed in; `afterIdentification` who was admitted by the surveillant. */
export const Admission = z.enum(['free', 'afterIdentification']);
export type Admission = z.infer<typeof Admission>;

/** A room of a sitting. Every candidate of a sitting with rooms is in one of them. */
export const Room = z.strictObject({
  id: RoomId,
  sittingId: SittingId,
  name: OneLine.min(1).max(80),
  institute: OneLine.min(1).max(120),
  kind: RoomKind,
  admission: Admission,
  /** How many can sit there; those at home are not limited by it. */
  capacity: z.int().min(1).max(5_000),
  /** When it begins, where each room does so at a moment of its own: the room is then one slot. */
  startsAt: Instant.nullable().default(null),
  proctors: z.array(PersonId).max(20),
});
export type Room = z.infer<typeof Room>;

/** Why something was done to candidates; the words are asked for where the category says too little. */
export const RoomReason = z.strictObject({
  category: z.enum([
    'identity',
    'technical',
    'health',
    'disturbance',
    'suspicion',
    'accommodation',
    'organisation',
    'mistake',
    'other',
  ]),
  text: SeveralLines.trim().max(500),
});
export type RoomReason = z.infer<typeof RoomReason>;

/** Time lost to what went wrong is kept apart from time that is granted to somebody. */
export const TimeKind = z.enum(['incident', 'accommodation']);
export type TimeKind = z.infer<typeof TimeKind>;

/** What a surveillant does to one or more candidates. */
export const RoomAction = z.discriminatedUnion('kind', [
  /** The document on the table was compared with what the roster says. */
  z.strictObject({ kind: z.literal('identify'), by: z.enum(['bigNumber', 'birthDate']) }),
  /** Not there; also takes back an identification that was given to the wrong one. */
  z.strictObject({ kind: z.literal('markAbsent') }),
  /** `override`: also after somebody has left the room. */
  z.strictObject({ kind: z.literal('admit'), override: z.boolean() }),
  z.strictObject({ kind: z.literal('pause') }),
  /** `compensate`: the time of the pause is given back, as time lost to an incident. */
  z.strictObject({ kind: z.literal('continue'), compensate: z.boolean() }),
  z.strictObject({
    kind: z.literal('addTime'),
    minutes: z.int().min(1).max(120),
    because: TimeKind,
  }),
  /** Ends the sign-in of the device in use, so that another can take over with the same code. */
  z.strictObject({ kind: z.literal('freeDevice') }),
  z.strictObject({ kind: z.literal('terminate') }),
  /** `compensate`: the time since the end is given back, as time lost to an incident; `minutes` come on top. */
  z.strictObject({
    kind: z.literal('reopen'),
    compensate: z.boolean(),
    minutes: z.int().min(0).max(120),
  }),
]);
export type RoomAction = z.infer<typeof RoomAction>;
export type RoomActionKind = RoomAction['kind'];
const roomActionKinds = RoomAction.options.map(({ shape }) => shape.kind.value);

export const ActOnCandidates = z.strictObject({
  /** Made by who acts; sent again it changes nothing. */
  actionId: z.uuid(),
  attemptIds: z.array(AttemptId).min(1).max(500),
  action: RoomAction,
  reason: RoomReason.nullable(),
});
export type ActOnCandidates = z.infer<typeof ActOnCandidates>;

/** For whom it was done, and for whom not and why. */
export const ActionReport = z.strictObject({
  actionId: z.uuid(),
  done: z.array(AttemptId),
  notDone: z.array(
    z.strictObject({
      attemptId: AttemptId,
      code: z.enum([
        'notHere',
        'isHere',
        'notIdentified',
        'notRunning',
        'notPaused',
        'everyonePaused',
        'secureBrowser',
        'alreadyFinished',
        'notFinished',
        'nothingLeft',
        'tooMuchExtraTime',
        'roomHasLeft',
        'timeUp',
        'storageUnavailable',
      ]),
    }),
  ),
  /** Until when it can be undone; null when it cannot. */
  undoableUntil: Instant.nullable(),
});
export type ActionReport = z.infer<typeof ActionReport>;

/** What asks for a look; in this order of urgency. */
export const Attention = z.enum([
  'disconnected',
  'secureBrowser',
  'paused',
  'notIdentified',
  'notAdmitted',
  'irregularity',
  'secondDevice',
  'awayFromTest',
]);
export type Attention = z.infer<typeof Attention>;

/** One candidate as the surveillant sees them. Nothing about items, answers or scores. */
export const RoomRow = z.strictObject({
  attemptId: AttemptId,
  number: z.string(),
  name: z.string(),
  seat: z.string().nullable(),
  birthDate: z.iso.date().nullable(),
  bigNumber: z.string().nullable(),
  /** Extra minutes granted beforehand, and minutes given for what went wrong. */
  extraMinutes: z.int(),
  incidentMinutes: z.int(),
  stage: z.enum(['expected', 'absent', 'signedIn', 'identified', 'ready', 'working', 'paused', 'finished']),
  connected: z.boolean(),
  /** Since when not connected, for who was. */
  disconnectedAt: Instant.nullable(),
  answered: z.int(),
  lastStoredAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  attention: z.array(Attention),
  irregularities: z.int(),
  signals: z.int(),
});
export type RoomRow = z.infer<typeof RoomRow>;

export const IrregularityCategory = z.enum([
  'identity',
  'lateArrival',
  'technical',
  'disturbance',
  'health',
  'unauthorisedAid',
  'contact',
  'leftRoom',
  'other',
]);
export type IrregularityCategory = z.infer<typeof IrregularityCategory>;

/** A line of what happened in a room; each language has its own words for it. */
export const RoomLine = z.strictObject({
  seq: z.int(),
  at: Instant,
  /** Null: the server itself. */
  by: z.string().nullable(),
  kind: z.enum([...roomActionKinds, 'irregularity', 'message', 'notDone', 'doneLater', 'signOff']),
  /** About whom; null: the whole room. */
  attemptIds: z.array(AttemptId).nullable(),
  minutes: z.int().nullable(),
  /** What kind of time was given. */
  because: TimeKind.nullable(),
  categories: z.array(IrregularityCategory),
  reason: RoomReason.nullable(),
  text: z.string().nullable(),
});
export type RoomLine = z.infer<typeof RoomLine>;

export const NoteIrregularity = z.strictObject({
  irregularityId: z.uuid(),
  /** Null: about the room as a whole. */
  attemptId: AttemptId.nullable(),
  categories: z.array(IrregularityCategory).min(1).max(5),
  text: SeveralLines.trim().min(3).max(2_000),
});
export type NoteIrregularity = z.infer<typeof NoteIrregularity>;

export const SendMessage = z.strictObject({
  messageId: z.uuid(),
  /** Null: everyone in the room. */
  attemptIds: z.array(AttemptId).min(1).max(500).nullable(),
  text: SeveralLines.trim().min(1).max(500),
});
export type SendMessage = z.infer<typeof SendMessage>;

export const SignOffRoom = z.strictObject({
  /** The last line of the room that was looked at; 0 when there is none. */
  seq: z.int().nonnegative(),
  remarks: SeveralLines.trim().max(2_000),
});
export type SignOffRoom = z.infer<typeof SignOffRoom>;

/** What a surveillant knows of the sitting: its moments, nothing of the test. */
export const SittingMoments = z.strictObject({
  name: z.string(),
  state: SittingState,
  plannedAt: Instant,
  /** The last moment to begin from `plannedAt` on, where everyone does so at a moment of their own. */
  lastStartAt: Instant.nullable(),
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  pausedAt: Instant.nullable(),
});
export type SittingMoments = z.infer<typeof SittingMoments>;

/** What is always sent whole of a room, because it is small. */
const roomState = {
  epoch: z.string(),
  version: z.int(),
  serverNow: Instant,
  sitting: SittingMoments,
  /** Whatever happens after it asks for a new one. */
  signedOff: z.strictObject({ at: Instant, by: z.string() }).nullable(),
};

/** A room as its surveillant sees it. Versions of one `epoch` (a server since its start) can be compared. */
export const RoomView = z.strictObject({
  ...roomState,
  room: Room,
  maximumItems: z.int(),
  rows: z.array(RoomRow),
  /** The latest lines, newest first. */
  lines: z.array(RoomLine).max(200),
});
export type RoomView = z.infer<typeof RoomView>;

/** What changed in a room; at most one a second. */
export const RoomDelta = z.strictObject({
  ...roomState,
  roomId: RoomId,
  sinceVersion: z.int(),
  rows: z.array(RoomRow),
  /** Oldest first. */
  lines: z.array(RoomLine),
});
export type RoomDelta = z.infer<typeof RoomDelta>;

/** Begins to watch a room; `have` is what is still there from before the line was lost. */
export const WatchRoom = z.strictObject({
  roomId: RoomId,
  have: z.strictObject({ epoch: z.string().max(60), version: z.int(), seq: z.int() }).nullable(),
});

/** The whole room, or only what was missed. */
export const RoomWatched = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('full'), view: RoomView }),
  z.strictObject({ kind: z.literal('missed'), delta: RoomDelta }),
]);

/** A room in the list of who watches it. */
export const RoomChoice = z.strictObject({
  room: Room,
  sitting: SittingMoments,
  candidates: z.int(),
  signedOff: z.boolean(),
});
export type RoomChoice = z.infer<typeof RoomChoice>;
