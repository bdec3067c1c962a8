import { z } from 'zod';
import { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { Attribute } from '#itembank/taxonomy/taxonomy.ts';
import { AttemptId, Instant, PersonId, SittingId } from './ids.ts';
import { OneLine, SeveralLines } from './plainText.ts';

/** Where a sitting stands. `open` from the start until the coordinator closes it or the last time ends. */
export const SittingState = z.enum(['draft', 'published', 'open', 'closed', 'released']);
export type SittingState = z.infer<typeof SittingState>;

/**
 * How a sitting begins: `joint` one moment for everyone, given by hand; `fixed` that moment set beforehand;
 * `slots` each room at a moment of its own, set beforehand, within the period; `open` anyone, any time within the period.
 */
export const StartKind = z.enum(['joint', 'fixed', 'slots', 'open']);
export type StartKind = z.infer<typeof StartKind>;

/** For whom: the same sitting can be given later to opleiders and abonnees, in a window of their own. */
export const Audience = z.enum(['aios', 'trainers', 'subscribers', 'applicants']);
export type Audience = z.infer<typeof Audience>;

/** A start that one person proposed and another has yet to confirm. */
export const StartProposal = z.strictObject({
  by: PersonId,
  byName: z.string(),
  at: Instant,
  leadSeconds: z.int(),
});
export type StartProposal = z.infer<typeof StartProposal>;

/** How long a proposal waits for the second person, in ms: whoever confirms later looked at another room. [choice] */
export const proposalMs = 10 * 60_000;

export const NewSitting = z.strictObject({
  name: OneLine.trim().min(3).max(120),
  designId: OneLine.min(1).max(60),
  releaseId: OneLine.min(1).max(60),
  /** When candidates expect to start. The start itself is given by hand. */
  plannedAt: Instant,
  startKind: StartKind,
  /** First and last moment to begin, where the start is not one moment for everyone; of slots: to begin and to end. */
  opensAt: Instant.nullable(),
  closesAt: Instant.nullable(),
  audience: Audience,
  /** A whole day with simulated candidates; counts for nobody. */
  rehearsal: z.boolean(),
  /** A national start: one proposes it, another confirms. */
  twoPersonStart: z.boolean(),
});
export type NewSitting = z.infer<typeof NewSitting>;

/** What a sitting is unless said otherwise: one start for all aios, given by one person. */
export const plainSitting = {
  startKind: 'joint',
  opensAt: null,
  closesAt: null,
  audience: 'aios',
  rehearsal: false,
  twoPersonStart: false,
} as const satisfies Partial<NewSitting>;

/** A sitting as staff see it. */
export const Sitting = z.strictObject({
  id: SittingId,
  /** Grows with every change; clients that miss a push see it here. */
  version: z.int().nonnegative(),
  name: z.string(),
  design: z.strictObject({ id: z.string(), version: z.int(), name: Bilingual, durationMinutes: z.int() }),
  release: z.strictObject({ id: z.string(), name: z.string(), hash: z.string(), items: z.int() }),
  state: SittingState,
  plannedAt: Instant,
  startKind: StartKind,
  opensAt: Instant.nullable(),
  closesAt: Instant.nullable(),
  audience: Audience,
  rehearsal: z.boolean(),
  twoPersonStart: z.boolean(),
  startProposal: StartProposal.nullable(),
  /** Since when everybody is paused; null: nobody is by this. */
  pausedAt: Instant.nullable(),
  /** T0, once the start has been given. May lie a few seconds ahead. */
  startsAt: Instant.nullable(),
  /** The fixed end for candidates without extra time. */
  endsAt: Instant.nullable(),
  candidates: z.int().nonnegative(),
  serverNow: Instant,
});
export type Sitting = z.infer<typeof Sitting>;

/** A design or release to choose from when making a sitting. */
export const DesignChoice = z.strictObject({
  id: z.string(),
  version: z.int(),
  name: Bilingual,
  pool: z.string(),
  selection: z.enum(['adaptive', 'linear']),
  minimumItems: z.int(),
  maximumItems: z.int(),
  durationMinutes: z.int(),
  quotas: z.array(
    z.strictObject({ attribute: Attribute, name: Bilingual, minimum: z.int(), maximum: z.int() }),
  ),
});
export type DesignChoice = z.infer<typeof DesignChoice>;

export const ReleaseChoice = z.strictObject({
  id: z.string(),
  name: z.string(),
  pool: z.string(),
  hash: z.string(),
  items: z.int(),
  publishedAt: Instant,
  /** True while parameters are expert estimates rather than calibrated on answers. */
  provisional: z.boolean(),
});
export type ReleaseChoice = z.infer<typeof ReleaseChoice>;

const Reason = SeveralLines.trim().min(3).max(500);

/** Gives the start: T0 is `leadSeconds` from now, so that every client can count down to it. */
export const StartSitting = z.strictObject({ version: z.int(), leadSeconds: z.int().min(3).max(600) });
export type StartSitting = z.infer<typeof StartSitting>;

/** More time for everyone, or for one attempt. `extensionId` makes sending it again harmless. */
export const ExtendSitting = z.strictObject({
  extensionId: z.uuid(),
  /** The version looked at, so that two who give everyone time do not do so twice. */
  version: z.int(),
  minutes: z.int().min(1).max(120),
  attemptId: AttemptId.nullable(),
  reason: Reason,
});
export type ExtendSitting = z.infer<typeof ExtendSitting>;

export const CloseSitting = z.strictObject({ version: z.int(), reason: Reason });
export type CloseSitting = z.infer<typeof CloseSitting>;

export const ReleaseResults = z.strictObject({ version: z.int() });
export type ReleaseResults = z.infer<typeof ReleaseResults>;

/** One line of the sheet with codes. */
export const CandidateCode = z.strictObject({
  number: z.string(),
  name: z.string(),
  institute: z.string(),
  extraMinutes: z.int(),
  /** When and where, where each room begins at a moment of its own. */
  slot: z.strictObject({ startsAt: Instant, room: z.string() }).nullable(),
  code: z.string(),
});
export type CandidateCode = z.infer<typeof CandidateCode>;
