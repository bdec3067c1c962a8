import { randomBytes, randomUUID } from 'node:crypto';
import type { SubmitAnswer } from '#contracts/attempt.ts';
import type { OptionLetter } from '#contracts/itemView.ts';
import { plainSitting } from '#contracts/sitting.ts';
import type { Design } from '#itembank/design/design.ts';
import type { Release } from '#itembank/release/release.ts';
import { type AttemptService, attemptService } from '#server/attempts/attemptService.ts';
import type { AttemptRecord, AttemptStore } from '#server/attempts/attemptStore.ts';
import { newSealKey } from '#server/attempts/sealedPacket.ts';
import { materials } from '#server/bank/materials.ts';
import type { Database } from '#server/database/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newSigningKey, type Signer, signer } from '#server/platform/signing.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import { sittingRegistry } from '#server/sittings/sittingRegistry.ts';
import { sampleDesign, sampleRelease } from './sampleBank.ts';
import { type Stores, storesOn } from './stores.ts';

/** One key for all services of a test run, as the servers of one installation share theirs. */
export const testSigner: Signer = signer(newSigningKey());

/** A sitting that starts at `startsAt`, and whoever is to take part in it. */
export interface AttemptWorld {
  readonly sitting: SittingRecord;
  /** What an attempt of a new candidate would be; nothing is stored yet. */
  newAttempt(patch?: Partial<AttemptRecord>): Promise<AttemptRecord>;
}

/** Publishes a sample release and design, and opens a sitting with them. */
export async function attemptWorld(
  { bank, people, sittings }: Stores,
  startsAt: number,
  design: Design = sampleDesign(),
  release: Release = sampleRelease(12),
): Promise<AttemptWorld> {
  const { durationMinutes } = design;
  const sitting: SittingRecord = {
    id: randomUUID(),
    version: 1,
    name: 'Proefafname',
    designId: design.id,
    designVersion: design.version,
    releaseId: release.id,
    seed: randomBytes(16).toString('hex'),
    sealKey: newSealKey(),
    state: 'open',
    plannedAt: startsAt,
    startsAt,
    endsAt: durationMinutes === null ? null : startsAt + durationMinutes * 60_000,
    createdBy: 'test',
    ...plainSitting,
    startProposal: null,
    pausedAt: null,
    slotTime: null,
  };
  const audit = {
    at: startsAt,
    actor: 'test',
    action: 'made',
    subject: sitting.id,
    reason: null,
    detail: {},
  };
  const outcomes = [
    await bank.publishRelease(release, startsAt),
    await bank.publishDesign(design),
    await sittings.create(sitting, audit),
  ];
  if (outcomes.some((outcome) => outcome !== 'stored')) throw new Error(`not made: ${outcomes.join()}`);

  return {
    sitting,
    async newAttempt(patch = {}) {
      const person = { id: randomUUID(), role: 'candidate', name: 'Proefkandidaat' } as const;
      await people.add({ ...person, number: null, email: null, passwordHash: null }, startsAt);
      return {
        id: randomUUID(),
        sittingId: sitting.id,
        personId: person.id,
        designId: design.id,
        designVersion: design.version,
        releaseId: release.id,
        seed: randomBytes(16).toString('hex'),
        createdAt: startsAt - 60_000,
        ...patch,
      };
    },
  };
}

/** The service as one server would run it on this database. */
export function attemptServiceOn(database: Database, clock: Clock, store?: AttemptStore): AttemptService {
  const stores = storesOn(database);
  return attemptService({
    store: store ?? stores.attempts,
    materials: materials(stores.bank),
    gates: sittingRegistry(stores.sittings, clock),
    clock,
    signer: testSigner,
    shared: database.now !== undefined,
  });
}

/** What a client sends when someone confirms an option. */
export function answerTo(position: number, option: OptionLetter | null = 'A'): SubmitAnswer {
  const response = option && ({ type: 'singleChoice', option } as const);
  return { answerId: randomUUID(), position, response, elapsedMs: 1_000 };
}
