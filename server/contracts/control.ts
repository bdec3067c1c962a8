import { z } from 'zod';
import { Instant, RoomId, SittingId } from './ids.ts';
import { OneLine, SeveralLines } from './plainText.ts';
import { RoomLine } from './room.ts';

const Version = z.int();
const Reason = SeveralLines.trim().min(3).max(500);

/** One of two says that everybody is ready. The countdown is as long as the start can be undone, or longer. */
export const ProposeStart = z.strictObject({ version: Version, leadSeconds: z.int().min(3).max(600) });
export type ProposeStart = z.infer<typeof ProposeStart>;

/** A step with a sitting as it was looked at. */
export const AtVersion = z.strictObject({ version: Version });

/** A step that touches everybody, with its reason. */
export const WithReason = z.strictObject({ version: Version, reason: Reason });

/** A message to everyone of a sitting, or of the rooms of one institute. */
export const MessageCandidates = z.strictObject({
  /** Made by who sends it; sent again nobody gets it twice. */
  messageId: z.uuid(),
  /** Null: of every institute. */
  institute: OneLine.min(1).max(120).nullable(),
  text: SeveralLines.trim().min(1).max(500),
});
export type MessageCandidates = z.infer<typeof MessageCandidates>;

/**
 * Where a message is to be read now, in how many rooms it could not be stored yet, and how many were left alone: signed
 * off, and nobody there waits or works.
 */
export const MessageReport = z.strictObject({
  rooms: z.int().nonnegative(),
  candidates: z.int().nonnegative(),
  roomsMissed: z.int().nonnegative(),
  roomsSignedOff: z.int().nonnegative(),
});
export type MessageReport = z.infer<typeof MessageReport>;

/** How a sitting stood at one moment: counts of candidates, answers since the sample before, and how fast they were stored. */
export const PulseSample = z.strictObject({
  at: Instant,
  /** Who signed in at any time. */
  arrived: z.int().nonnegative(),
  connected: z.int().nonnegative(),
  working: z.int().nonnegative(),
  paused: z.int().nonnegative(),
  finished: z.int().nonnegative(),
  answersPerSecond: z.number().nonnegative(),
  /** From arrival at this server to stored; null when nothing was answered. */
  ackP50Ms: z.number().nonnegative().nullable(),
  ackP99Ms: z.number().nonnegative().nullable(),
});
export type PulseSample = z.infer<typeof PulseSample>;

/** How long after the start the first question was readable, by the clocks of the candidates' devices. */
export const StartSkew = z.strictObject({
  candidates: z.int().positive(),
  p50Ms: z.number(),
  p99Ms: z.number(),
  highestMs: z.number(),
});
export type StartSkew = z.infer<typeof StartSkew>;

/** The pulse of a sitting: its samples, oldest first. */
export const Pulse = z.strictObject({
  sittingId: SittingId,
  serverNow: Instant,
  /** Time between samples, in ms. */
  everyMs: z.int().positive(),
  samples: z.array(PulseSample),
  skew: StartSkew.nullable(),
});
export type Pulse = z.infer<typeof Pulse>;

/** Something that went wrong in a room, or was done about it. */
export const Incident = RoomLine.extend({ roomId: RoomId, room: z.string(), institute: z.string() });
export type Incident = z.infer<typeof Incident>;
