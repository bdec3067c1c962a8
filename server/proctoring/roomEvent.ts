import { z } from 'zod';
import { AttemptId } from '#contracts/ids.ts';
import { ActionReport, IrregularityCategory, RoomAction, RoomReason } from '#contracts/room.ts';

const By = z.string().min(1);
const Refused = ActionReport.shape.notDone;

/**
 * What can happen in a room. Events are facts: stored once and never changed. What became of an attempt stands
 * in the log of the attempt; here stands who did it, to whom, and why.
 */
export const RoomEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('acted'),
    actionId: z.uuid(),
    by: By,
    action: RoomAction,
    attemptIds: z.array(AttemptId),
    /** For whom it could not be done by the rules of the room. */
    refused: Refused,
    reason: RoomReason.nullable(),
  }),
  /** For whom an action could not be done by the rules of their attempt, or could not be stored. */
  z.strictObject({ type: z.literal('notDone'), actionId: z.uuid(), refused: Refused }),
  /** For whom it was done after all, when it was sent again after it could not be stored. */
  z.strictObject({ type: z.literal('doneLater'), actionId: z.uuid(), attemptIds: z.array(AttemptId) }),
  z.strictObject({
    type: z.literal('noted'),
    irregularityId: z.uuid(),
    by: By,
    attemptId: AttemptId.nullable(),
    categories: z.array(IrregularityCategory),
    text: z.string(),
  }),
  z.strictObject({
    type: z.literal('messaged'),
    messageId: z.uuid(),
    by: By,
    /** Null: everyone in the room. */
    attemptIds: z.array(AttemptId).nullable(),
    text: z.string(),
  }),
  z.strictObject({ type: z.literal('signedOff'), by: By, remarks: z.string() }),
]);
export type RoomEvent = z.infer<typeof RoomEvent>;

/** An event with its place in the log of its room. The first has number 1. */
export interface StoredRoomEvent {
  readonly seq: number;
  readonly at: number;
  readonly event: RoomEvent;
}
