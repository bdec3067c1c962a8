import { z } from 'zod';
import { FinishReason, PausedBy, SignalKind } from '#contracts/attempt.ts';
import { ShownResponse } from '#contracts/itemView.ts';
import { Admission, RoomKind, RoomReason } from '#contracts/room.ts';
import { Response } from '#itembank/content/response.ts';

/** Under which circumstances a test was taken; `unrecorded` where nobody said, as in practice. */
export const Condition = z.enum([...RoomKind.options, 'unrecorded']);
export type Condition = z.infer<typeof Condition>;

const Why = RoomReason.shape.category;
const Estimate = { theta: z.number(), standardError: z.number() };

/**
 * What can happen to an attempt. Events are facts: stored once, never changed, and enough to rebuild
 * the attempt. They hold no personal data, so erasing a person leaves the chain whole.
 */
export const AttemptEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('created'),
    attemptId: z.uuid(),
    designHash: z.string(),
    releaseHash: z.string(),
    seed: z.string(),
    extraMs: z.int().nonnegative(),
    /** Absent in logs from before rooms: unrecorded, and free to begin. */
    condition: Condition.optional(),
    admission: Admission.optional(),
  }),
  /** A surveillant said that this candidate may begin. */
  z.strictObject({ type: z.literal('admitted') }),
  /**
   * Somebody who had signed in was given a place in a room. `mayBegin` says whether that alone lets them begin, or takes
   * back that they might without anybody having said so; absent where the room changes nothing in it.
   */
  z.strictObject({ type: z.literal('placed'), condition: RoomKind, mayBegin: z.boolean().optional() }),
  /** An item was chosen; the estimate is the one it was chosen at. `item` is the hash of its version. */
  z.strictObject({ type: z.literal('given'), position: z.int().positive(), item: z.string(), ...Estimate }),
  /**
   * `startedAt` is the joint T0, whenever this event was recorded; or, where everyone begins at a moment of their own,
   * that moment. Then `aheadMs` is how much earlier than the end of the sitting their time is over for it.
   */
  z.strictObject({
    type: z.literal('started'),
    startedAt: z.int(),
    endsAt: z.int().nullable(),
    aheadMs: z.int().nonnegative().optional(),
  }),
  /**
   * The choice of items was taken up from the log, as after a restart: it begins afresh with the item at this
   * position being asked. Here so that the log still says how every item came to be chosen.
   */
  z.strictObject({ type: z.literal('resumed'), position: z.int().positive() }),
  z.strictObject({
    type: z.literal('answered'),
    answerId: z.uuid(),
    position: z.int().positive(),
    /** In the letters and numbers the candidate saw. */
    shown: ShownResponse,
    /** The same in the ids of the item. */
    response: Response,
    elapsedMs: z.int().nonnegative(),
  }),
  /** An answer that came too late: evidence, not scored. */
  z.strictObject({
    type: z.literal('late'),
    answerId: z.uuid(),
    position: z.int().positive(),
    shown: ShownResponse.nullable(),
    elapsedMs: z.int().nonnegative(),
    because: z.enum(['timeUp', 'finished']),
  }),
  /**
   * Time stands still since then. `pauseId` is made by who pauses, so it is done once; a pause of the whole sitting
   * goes by the name `sitting`.
   */
  z.strictObject({
    type: z.literal('paused'),
    pauseId: z.string().min(1).max(60),
    by: PausedBy,
    why: Why,
    since: z.int(),
  }),
  /**
   * One pause is over. The time from `from` until now is given back: `lostMs` to this candidate, as far as nothing
   * gave it back before; 0 when nothing is given back, or when everyone gets it by the end of the sitting.
   */
  z.strictObject({
    type: z.literal('continued'),
    pauseId: z.string().min(1).max(60),
    from: z.int(),
    lostMs: z.int().nonnegative(),
  }),
  /**
   * More time for this candidate alone; `extensionId` is made by who gives it, so it is given once. `because` is
   * absent in logs from before incidents were told from accommodations: they count as the latter.
   */
  z.strictObject({
    type: z.literal('extended'),
    extensionId: z.uuid(),
    byMs: z.int().positive(),
    because: z.enum(['incident', 'accommodation']).optional(),
  }),
  /** The end for everyone was moved to here; this candidate's own end follows by their extra time. */
  z.strictObject({ type: z.literal('endMoved'), commonEnd: z.int() }),
  z.strictObject({
    type: z.literal('signalled'),
    kind: SignalKind,
    position: z.int().nonnegative(),
  }),
  z.strictObject({
    type: z.literal('finished'),
    reason: FinishReason,
    ...Estimate,
    /** Who was stopped by staff: which act, so that it is done once, and for what kind of reason. */
    terminationId: z.uuid().optional(),
    why: Why.optional(),
  }),
  /** The end did not stand: the test goes on where it was. Time is given back as in `continued`. */
  z.strictObject({
    type: z.literal('reopened'),
    reopenId: z.uuid(),
    from: z.int(),
    lostMs: z.int().nonnegative(),
  }),
]);
export type AttemptEvent = z.infer<typeof AttemptEvent>;

/** An event with its place in the log: number, time, and the hash that chains it to all before it. */
export interface StoredEvent {
  readonly seq: number;
  readonly at: number;
  readonly hash: string;
  readonly event: AttemptEvent;
}
