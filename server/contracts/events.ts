import { z } from 'zod';
import { AnswerReply, AttemptView, SubmitAnswer, SubmitSignal } from './attempt.ts';
import { AttemptId, Instant, RoomId, SittingId } from './ids.ts';
import { Progress, ProgressDelta } from './progress.ts';
import type { Role } from './role.ts';
import { RoomDelta, RoomWatched, WatchRoom } from './room.ts';

/** Sent instead of a reply when a message could not be handled; the connection stays up. */
export const CommandFailed = z.strictObject({
  kind: z.literal('failed'),
  code: z.enum(['invalidRequest', 'notAllowed', 'unavailable', 'internal']),
});
export type CommandFailed = z.infer<typeof CommandFailed>;

interface Command {
  readonly roles: readonly Role[];
  readonly payload: z.ZodType;
  readonly reply: z.ZodType;
  readonly summary: string;
}

/** What a client may send over its socket, with the reply it gets through the acknowledgement. */
export const commands = {
  clock: {
    roles: ['candidate', 'coordinator', 'proctor'],
    payload: z.strictObject({}),
    reply: z.strictObject({ serverNow: Instant }),
    summary: "The server's time, to estimate the offset of the client's clock.",
  },
  'attempt:view': {
    roles: ['candidate'],
    payload: z.strictObject({}),
    reply: AttemptView,
    summary: 'The whole attempt as it stands.',
  },
  'attempt:begin': {
    roles: ['candidate'],
    /** How long after the start the first question was readable, by the device's idea of the server's time. */
    payload: z.strictObject({ readableAfterMs: z.int().min(-60_000).max(86_400_000).optional() }),
    reply: AttemptView,
    summary: 'Records that the candidate began after the start was given. Harmless to repeat.',
  },
  'attempt:answer': {
    roles: ['candidate'],
    /** With whose answer it is: at a shared device the line may be somebody else's by now. Pages of an earlier build do not say. */
    payload: SubmitAnswer.extend({ attemptId: AttemptId.optional() }),
    reply: AnswerReply,
    summary: 'Stores an answer; the reply comes only after the commit is durable.',
  },
  'attempt:signal': {
    roles: ['candidate'],
    payload: SubmitSignal,
    reply: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('noted') }),
      z.strictObject({ kind: z.literal('refused'), code: z.enum(['tooManySignals', 'storageUnavailable']) }),
    ]),
    summary: 'A neutral fact, such as focus lost.',
  },
  'sitting:watch': {
    roles: ['coordinator'],
    payload: z.strictObject({ sittingId: SittingId }),
    reply: Progress,
    summary: 'Subscribes to the progress of a sitting; the reply is the whole picture.',
  },
  'room:watch': {
    roles: ['proctor', 'coordinator'],
    payload: WatchRoom,
    reply: RoomWatched,
    summary: 'Subscribes to a room; the reply is the whole room, or what was missed since the line was lost.',
  },
} as const satisfies Record<string, Command>;
export type CommandName = keyof typeof commands;

/** What the server may push. Pushes are hints: each can be lost, and each can be asked for. */
export const pushes = {
  /**
   * The start has been given. `sealKey` opens the packet fetched while waiting; it is sent at `startsAt`. `endsAt` is
   * the end for who has no extra time, so that everyone sees the time left with the first question.
   */
  'sitting:started': z.strictObject({
    startsAt: Instant,
    endsAt: Instant,
    sealKey: z.base64url().nullable(),
  }),
  /** The attempt or its sitting changed: fetch the view again. */
  'attempt:changed': z.strictObject({ version: z.int() }),
  /** This sign-in ended because the candidate signed in elsewhere. */
  'signIn:ended': z.strictObject({ reason: z.enum(['otherDevice', 'revoked']) }),
  /** Staff: rows that changed, at most once a second. */
  'sitting:progress': ProgressDelta,
  /** Staff: what changed in a room, at most once a second. */
  'room:delta': RoomDelta,
  /** Staff: this room is no longer theirs to watch, or is not there any more. */
  'room:lost': z.strictObject({ roomId: RoomId }),
  /** Staff: the sitting itself changed: fetch it again. */
  'sitting:changed': z.strictObject({ sittingId: SittingId, version: z.int() }),
} as const satisfies Record<string, z.ZodType>;
export type PushName = keyof typeof pushes;

/** The payload and reply types of one command. */
export type Payload<Name extends CommandName> = z.infer<(typeof commands)[Name]['payload']>;
export type Reply<Name extends CommandName> = z.infer<(typeof commands)[Name]['reply']>;
export type Push<Name extends PushName> = z.infer<(typeof pushes)[Name]>;

/** Largest socket message taken, in bytes. A larger one gets an explicit error, not a disconnect. */
export const maximumMessageBytes = 64 * 1024;
