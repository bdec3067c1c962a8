import { z } from 'zod';
import { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { AttemptId, Instant, SittingId } from './ids.ts';
import { Explanation, ItemView, ShownResponse } from './itemView.ts';
import { SeveralLines } from './plainText.ts';
import { RoomKind } from './room.ts';

/** What a candidate is told about the test before and during it. */
export const DesignView = z.strictObject({
  name: Bilingual,
  selection: z.enum(['adaptive', 'linear']),
  minimumItems: z.int().positive(),
  maximumItems: z.int().positive(),
  /** Null: no time limit (practice). */
  durationMinutes: z.int().positive().nullable(),
  feedback: z.enum(['afterItem', 'atEnd', 'afterRelease']),
  mayStopEarly: z.boolean(),
});
export type DesignView = z.infer<typeof DesignView>;

/** Sent once per item. The client makes `answerId`, so a retry after a lost connection is harmless. */
export const SubmitAnswer = z.strictObject({
  answerId: z.uuid(),
  position: z.int().positive(),
  response: ShownResponse.nullable(), // null: left blank on purpose (only where the design allows it)
  /** Time the item was on screen, by the candidate's own monotonic clock. */
  elapsedMs: z.int().nonnegative().max(86_400_000),
});
export type SubmitAnswer = z.infer<typeof SubmitAnswer>;

/** Signed proof that an answer is stored. `hash` is the head of the attempt's event chain. */
export const Receipt = z.strictObject({
  attemptId: AttemptId,
  answerId: z.uuid(),
  position: z.int().positive(),
  seq: z.int().positive(),
  storedAt: Instant,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Ed25519 over the canonical JSON of the other fields, base64url. */
  signature: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;

export const FinishReason = z.enum(['complete', 'timeUp', 'stopped', 'closed', 'terminated']);
export type FinishReason = z.infer<typeof FinishReason>;

/** What comes after an answer. `explanation` is present only in designs with feedback after each item. */
export const NextStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('item'), item: ItemView, explanation: Explanation.nullable() }),
  z.strictObject({ kind: z.literal('finished'), reason: FinishReason, explanation: Explanation.nullable() }),
]);
export type NextStep = z.infer<typeof NextStep>;

/** Why an answer is not taken. Worth sending again: after a pause, and when it can be stored. */
export const RejectionCode = z.enum([
  'notAdmitted', // the surveillant has not let this candidate in
  'notStarted', // the start has not been given
  'paused', // time stands still: nothing is lost, and the answer counts when it comes again afterwards
  'timeUp', // kept as evidence, not scored
  'finished', // kept as evidence, not scored
  'notCurrent', // another position is the current one: the item was answered already, or never given
  'unfitResponse', // of another type than the item, of parts it does not have, or not complete
  'answerIdReused', // same id, other content: the first content stands
  'storageUnavailable',
]);
export type RejectionCode = z.infer<typeof RejectionCode>;

const answerReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stored'), receipt: Receipt, next: NextStep }),
  /** The same answer came before; `receipt` is the original one. */
  z.strictObject({ kind: z.literal('duplicate'), receipt: Receipt, next: NextStep }),
  z.strictObject({
    kind: z.literal('rejected'),
    code: RejectionCode,
    retryable: z.boolean(),
    /** True when the answer is kept as evidence although it does not count. */
    kept: z.boolean(),
  }),
]);
type AnswerReplyType = typeof answerReplySchema;
/** Named, so that the compiler writes the name of this schema where it is used, and not the whole of it. */
export interface AnswerReplySchema extends AnswerReplyType {}
/** The reply to an answer: the same over the socket (acknowledgement) and HTTP (200, 409 or 503). */
export const AnswerReply: AnswerReplySchema = answerReplySchema;
export type AnswerReply = z.infer<typeof answerReplySchema>;

/** The first item under AES-256-GCM: fetched while waiting, readable when the start gives the key. */
export const SealedPacket = z.strictObject({ iv: z.base64url(), ciphertext: z.base64url() });
export type SealedPacket = z.infer<typeof SealedPacket>;

/** Who stopped the time: for everyone in the sitting, or for this candidate. */
export const PausedBy = z.enum(['sitting', 'proctor', 'coordinator', 'secureBrowser']);
export type PausedBy = z.infer<typeof PausedBy>;

/** What staff told this candidate, or everyone in the room. */
export const CandidateMessage = z.strictObject({
  messageId: z.uuid(),
  at: Instant,
  /** The name of who wrote it. */
  by: z.string(),
  text: z.string(),
});
export type CandidateMessage = z.infer<typeof CandidateMessage>;

/** The room, and the seat in it, in which somebody begins with the others there. */
export const OwnSlot = z.strictObject({
  room: z.string(),
  institute: z.string(),
  kind: RoomKind,
  seat: z.string().nullable(),
});
export type OwnSlot = z.infer<typeof OwnSlot>;

const attemptViewSchema = z.strictObject({
  attemptId: AttemptId,
  /** Null for practice, which belongs to no sitting. */
  sittingId: SittingId.nullable(),
  /** The name candidates know the test by. Null for practice, which goes by the name of its design. */
  sittingName: z.string().nullable(),
  design: DesignView,
  /** Number of events so far: a client that sees a higher one fetches this view again. */
  version: z.int().nonnegative(),
  serverNow: Instant,
  state: z.enum(['waiting', 'running', 'paused', 'finished']),
  /** The announced moment T0, once known; where everyone begins at a moment of their own, that moment once it was. */
  startsAt: Instant.nullable(),
  /**
   * While waiting where everyone begins at a moment of their own: the first and last moment to do so. With a slot the
   * test begins by itself at the first, for everyone in that room. Null where the start is one moment for all.
   */
  ownStart: z.strictObject({ from: Instant, until: Instant, slot: OwnSlot.nullable() }).nullable(),
  /** When this candidate's time ends, extra time included. Null without a time limit or before the start. */
  endsAt: Instant.nullable(),
  /** Extra time as an accommodation; with `incidentMs`, how much later that is than the end for who has none. */
  extraMs: z.int().nonnegative(),
  /** Time given for what went wrong. */
  incidentMs: z.int().nonnegative(),
  /** Whether this candidate may begin; until then the surveillant has yet to say so. */
  admitted: z.boolean(),
  /** Since when time stands still and by whom; null while it runs. */
  pause: z.strictObject({ by: PausedBy, since: Instant }).nullable(),
  answered: z.int().nonnegative(),
  lastStoredAt: Instant.nullable(),
  /** The current item while running. */
  item: ItemView.nullable(),
  /** The first item, sealed, while waiting for a joint start. */
  sealed: SealedPacket.nullable(),
  /** The key to `sealed` (AES-256, base64url), once the start has been given. */
  sealKey: z.base64url().nullable(),
  /** Practice: the explanation of the answer given last, so that it survives a change of device. */
  lastExplanation: Explanation.nullable(),
  finishReason: FinishReason.nullable(),
  feedbackAvailable: z.boolean(),
  /** Finished with fewer answers than the design needs: there is no result, and none will come. */
  tooFewAnswers: z.boolean(),
  /** All that was told so far, oldest first, so that none is lost with a push. */
  messages: z.array(CandidateMessage),
});
type AttemptViewType = typeof attemptViewSchema;
/** Named, so that the compiler writes the name of this schema where it is used, and not the whole of it. */
export interface AttemptViewSchema extends AttemptViewType {}
/** Everything a client needs to draw an attempt from nothing, at any moment. */
export const AttemptView: AttemptViewSchema = attemptViewSchema;
export type AttemptView = z.infer<typeof attemptViewSchema>;

/** A remark on an item (`position`) or, after the end, on the whole test (null). Retries are harmless. */
export const SubmitComment = z.strictObject({
  commentId: z.uuid(),
  position: z.int().positive().nullable(),
  text: SeveralLines.trim().min(1).max(2000),
});
export type SubmitComment = z.infer<typeof SubmitComment>;

export const CommentStored = z.strictObject({ commentId: z.uuid(), storedAt: Instant });
export type CommentStored = z.infer<typeof CommentStored>;

/** What is noticed about a candidate: neutral facts for a human to look at later, never a verdict. */
export const SignalKind = z.enum([
  'focusLost',
  'focusBack',
  'fullScreenLeft',
  'fullScreenBack',
  'otherDevice', // signed in on another device
  'addressChanged', // the line comes from another address than before
  'fastAnswer', // confirmed in less time than reading the question takes
]);
export type SignalKind = z.infer<typeof SignalKind>;

/** What a candidate's own client notices. */
export const SubmitSignal = z.strictObject({
  kind: SignalKind.extract(['focusLost', 'focusBack', 'fullScreenLeft', 'fullScreenBack']),
  position: z.int().positive(),
});
export type SubmitSignal = z.infer<typeof SubmitSignal>;
