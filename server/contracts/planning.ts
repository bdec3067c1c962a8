import { z } from 'zod';
import { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { AttemptId, Instant, PersonId } from './ids.ts';
import { OneLine, SeveralLines } from './plainText.ts';
import { Room } from './room.ts';

/** A room as a coordinator makes or changes it. The id is made by who makes it. */
export const RoomDraft = Room.omit({ sittingId: true }).extend({
  name: OneLine.trim().min(1).max(80),
  institute: OneLine.trim().min(1).max(120),
});
export type RoomDraft = z.infer<typeof RoomDraft>;

/** All rooms of a sitting, or, for who works for one institute, all of that institute. */
export const SaveRooms = z.strictObject({ version: z.int(), rooms: z.array(RoomDraft).max(120) });
export type SaveRooms = z.infer<typeof SaveRooms>;

/** A candidate with their place. */
export const PlacedCandidate = z.strictObject({
  attemptId: AttemptId,
  number: z.string(),
  name: z.string(),
  institute: z.string(),
  extraMinutes: z.int(),
  /** Effective training at the planned moment, in bands of 26 weeks from 0. */
  group: z.int().min(0).max(5),
  roomId: Room.shape.id.nullable(),
  seat: z.string().nullable(),
});
export type PlacedCandidate = z.infer<typeof PlacedCandidate>;

/** Somebody who can watch a room. */
export const ProctorChoice = z.strictObject({
  id: PersonId,
  name: z.string(),
  institute: z.string().nullable(),
});
export type ProctorChoice = z.infer<typeof ProctorChoice>;

/** How is drawn who sits under supervision. */
export const DrawRules = z.strictObject({
  /** Of every institute this part, in per cent, as far as there are places. */
  share: z.int().min(1).max(100),
  /** Whoever has extra time takes part in the draw, or is set beforehand. */
  accommodations: z.enum(['drawn', 'supervised', 'home']),
});
export type DrawRules = z.infer<typeof DrawRules>;

/** One stratum: a reference group of an institute. */
export const DrawStratum = z.strictObject({
  institute: z.string(),
  group: z.int().min(0).max(5),
  /** How many take part in the draw, their part of the places (a fraction), and how many were drawn. */
  candidates: z.int(),
  quota: z.number(),
  drawn: z.int(),
  /** Set beforehand, beside the draw. */
  setSupervised: z.int(),
  setHome: z.int(),
});
export type DrawStratum = z.infer<typeof DrawStratum>;

const Seed = z.string().regex(/^[0-9a-f]{32}$/);

/** What a draw gives; the same seed, rules, candidates and rooms give the same again. */
export const Draw = z.strictObject({
  seed: Seed,
  rules: DrawRules,
  strata: z.array(DrawStratum),
  /** Institutes with fewer places than their part asks for. */
  short: z.array(z.strictObject({ institute: z.string(), wanted: z.int(), places: z.int() })),
  supervised: z.array(AttemptId),
});
export type Draw = z.infer<typeof Draw>;

/** A draw as it was carried out. */
export const DrawnSample = Draw.omit({ supervised: true }).extend({
  at: Instant,
  by: z.string(),
  /** Why it was drawn again; null for the first. */
  reason: z.string().nullable(),
});
export type DrawnSample = z.infer<typeof DrawnSample>;

/** `seed: null`: a new one. */
export const PreviewDraw = z.strictObject({ rules: DrawRules, seed: Seed.nullable() });
export type PreviewDraw = z.infer<typeof PreviewDraw>;

export const CarryOutDraw = z.strictObject({
  version: z.int(),
  rules: DrawRules,
  seed: Seed,
  /** Asked for when an earlier draw is replaced. */
  reason: SeveralLines.trim().min(3).max(500).nullable(),
});
export type CarryOutDraw = z.infer<typeof CarryOutDraw>;

export const PlaceByHand = z.strictObject({
  version: z.int(),
  attemptIds: z.array(AttemptId).min(1).max(1_000),
  roomId: Room.shape.id.nullable(),
});
export type PlaceByHand = z.infer<typeof PlaceByHand>;

/** `onlyUnplaced`: who has a place keeps it. */
export const PlaceAutomatically = z.strictObject({ version: z.int(), onlyUnplaced: z.boolean() });
export type PlaceAutomatically = z.infer<typeof PlaceAutomatically>;

/** Rooms, candidates and draws of a sitting; of one institute for who works for that institute. */
export const RoomPlan = z.strictObject({
  version: z.int(),
  /** The one institute that is shown; null: all. */
  institute: z.string().nullable(),
  rooms: z.array(Room),
  candidates: z.array(PlacedCandidate),
  proctors: z.array(ProctorChoice),
  /** Latest first. */
  draws: z.array(DrawnSample),
});
export type RoomPlan = z.infer<typeof RoomPlan>;

/** Something in a sitting that does not fit, with where to mend it. */
export const Conflict = z.strictObject({
  code: z.enum([
    'blueprint',
    'newerDesign',
    'pastReview',
    'burned',
    'tooFewStarters',
    'candidateTwice',
    'samePerson',
    'noRoom',
    'roomFull',
    'noProctor',
    'slotPast',
    'slotOutside',
    'slotOverruns',
    'proctorTwice',
    'noIdentity',
    'accommodationExpired',
    'accommodationUnsigned',
  ]),
  /** Whether the sitting cannot be published like this. */
  blocks: z.boolean(),
  /** What is wrong and what to do. */
  message: Bilingual,
  /** The part of the sitting where it is mended, and which candidate to look for there. */
  where: z.enum(['overview', 'roster', 'rooms']),
  search: z.string().nullable(),
});
export type Conflict = z.infer<typeof Conflict>;

/** How far the sample reached, for one stratum of the latest draw. */
export const CoverageRow = z.strictObject({
  institute: z.string(),
  group: z.int().min(0).max(5),
  candidates: z.int(),
  /** Their part of the places; null without a draw. */
  quota: z.number().nullable(),
  drawn: z.int().nullable(),
  /** Who has a place in a room with a surveillant now, and who began there. */
  placed: z.int(),
  attended: z.int(),
});
export type CoverageRow = z.infer<typeof CoverageRow>;
