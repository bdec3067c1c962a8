import { z } from 'zod';
import { Instant, RoomId, SittingId } from './ids.ts';
import type { Operation } from './operation.ts';
import { Sitting } from './sitting.ts';

/** Simulated candidates share the processors of the server, so a rehearsal on it has a largest size. */
export const rehearsalLimits = { candidates: 1_000, cutSeconds: { least: 5, most: 600 } } as const;

/** A copy of a sitting in which invented candidates take the places. */
export const PrepareRehearsal = z.strictObject({
  candidates: z.int().min(1).max(12_000),
  plannedAt: Instant,
});
export type PrepareRehearsal = z.infer<typeof PrepareRehearsal>;

/** How the simulated candidates behave. */
export const RehearsalPlan = z.strictObject({
  /** Mean time on an item. */
  secondsPerAnswer: z.number().min(0.1).max(300),
  /** Over how long the candidates come, beforehand and, who are late, after T0. */
  arrivalSeconds: z.int().min(0).max(1_800),
  latePercent: z.int().min(0).max(50),
  /** Whose device fails on the way; they go on with another. */
  lostDevicePercent: z.int().min(0).max(50),
});
export type RehearsalPlan = z.infer<typeof RehearsalPlan>;

/** The network of one room goes away for a while. `cutId` makes sending it again harmless. */
export const CutRoom = z.strictObject({
  cutId: z.uuid(),
  roomId: RoomId,
  seconds: z.int().min(rehearsalLimits.cutSeconds.least).max(rehearsalLimits.cutSeconds.most),
});
export type CutRoom = z.infer<typeof CutRoom>;

const count = z.int().nonnegative();

/** How far the simulated candidates are. */
export const RehearsalCounts = z.strictObject({
  candidates: count,
  arrived: count,
  started: count,
  finished: count,
  /** Confirmed as stored. */
  answers: count,
});
export type RehearsalCounts = z.infer<typeof RehearsalCounts>;

/** How durations are spread, in ms; null when there were none. */
export const Spread = z.strictObject({ p50: z.number(), p99: z.number(), max: z.number() }).nullable();
export type Spread = z.infer<typeof Spread>;

/** What a drill did, and how the candidates came through it. */
export const DrillReport = z.strictObject({
  kind: z.enum(['room', 'server']),
  /** Of a room: which. */
  room: z.string().nullable(),
  /** Who were there when it began. */
  candidates: count,
  downMs: z.number(),
  /** From the moment that it was there again until each had the attempt as it stands. */
  backMs: Spread,
  notBack: count,
});
export type DrillReport = z.infer<typeof DrillReport>;

/** What fell short, with of how many. */
export const Shortfall = z.strictObject({
  code: z.enum([
    'lost',
    'duplicated',
    'notArrived',
    'notStarted',
    'notFinished',
    'skewed',
    'slow',
    'notBack',
    'slowBack',
  ]),
  count,
});
export type Shortfall = z.infer<typeof Shortfall>;

export const RehearsalReport = RehearsalCounts.extend({
  /** Whether it was stopped before everyone had finished. */
  stopped: z.boolean(),
  late: count,
  devicesLost: count,
  /** From T0 to the first item open, of who were there on time. */
  firstItemMs: Spread,
  /** From sending an answer to its durable acknowledgement: at the first try, and nothing was away meanwhile. */
  acknowledgedMs: Spread,
  /** Answers that needed more than one try. */
  retried: count,
  /** Confirmed, but not among the receipts that the server gives. */
  lost: count,
  duplicated: count,
  drills: z.array(DrillReport),
  shortfalls: z.array(Shortfall),
});
export type RehearsalReport = z.infer<typeof RehearsalReport>;

/** One run of the simulated candidates in a sitting that is a rehearsal. */
export const RehearsalRun = z.strictObject({
  state: z.enum(['running', 'ended', 'brokenOff']),
  startedAt: Instant,
  startedBy: z.string(),
  plan: RehearsalPlan,
  counts: RehearsalCounts,
  /** The rooms whose network was taken away, the first first. */
  cuts: z.array(CutRoom.extend({ room: z.string(), askedAt: Instant })),
  stopAsked: z.boolean(),
  report: RehearsalReport.nullable(),
});
export type RehearsalRun = z.infer<typeof RehearsalRun>;

export const Rehearsal = z.strictObject({
  serverNow: Instant,
  /** Whether everyone on the roster is invented: only then there may be simulated candidates. */
  invented: z.boolean(),
  run: RehearsalRun.nullable(),
});
export type Rehearsal = z.infer<typeof Rehearsal>;

const params = z.strictObject({ sittingId: SittingId });
const common = { roles: ['coordinator'], scope: 'sitting', params } as const;

/** The rehearsal of a whole day; part of `operations`. */
export const rehearsingOperations = {
  prepareRehearsal: {
    ...common,
    method: 'post',
    path: '/api/sittings/:sittingId/rehearsal/prepare',
    summary:
      'Makes a rehearsal: a copy of the sitting and its rooms, with invented candidates in the places.',
    body: PrepareRehearsal,
    reply: Sitting,
  },
  viewRehearsal: {
    ...common,
    method: 'get',
    path: '/api/sittings/:sittingId/rehearsal',
    summary: 'How far the simulated candidates of a rehearsal are, and the report at the end.',
    reply: Rehearsal,
  },
  startRehearsal: {
    ...common,
    method: 'post',
    path: '/api/sittings/:sittingId/rehearsal/start',
    summary: 'Lets the simulated candidates of a rehearsal come.',
    body: RehearsalPlan,
    reply: Rehearsal,
  },
  cutRehearsalRoom: {
    ...common,
    method: 'post',
    path: '/api/sittings/:sittingId/rehearsal/cut',
    summary: 'Takes the network of one room away from its simulated candidates for a while.',
    body: CutRoom,
    reply: Rehearsal,
  },
  stopRehearsal: {
    ...common,
    method: 'post',
    path: '/api/sittings/:sittingId/rehearsal/stop',
    summary: 'Lets the simulated candidates stop, and makes the report.',
    reply: Rehearsal,
  },
  removeRehearsal: {
    ...common,
    method: 'post',
    path: '/api/sittings/:sittingId/rehearsal/remove',
    summary: 'Removes a rehearsal that is a draft or over, with all that its invented candidates did.',
    body: z.strictObject({ version: z.int() }),
  },
} as const satisfies Record<string, Operation>;
