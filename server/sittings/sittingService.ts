import { randomBytes, randomUUID } from 'node:crypto';
import type { NewSitting } from '#contracts/sitting.ts';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import { newSealKey } from '#server/attempts/sealedPacket.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { blueprintConflict } from './blueprintConflict.ts';
import { commandEveryone } from './commandEveryone.ts';
import { durationOf } from './durationOf.ts';
import { notEveryone } from './notEveryone.ts';
import { isPeriodOver, openPeriod, startsOnOwn } from './ownStart.ts';
import { close, publish, release, type SittingRecord, start } from './sitting.ts';
import type { SittingChanges, SittingOutcome } from './sittingChanges.ts';
import type { SittingStore } from './sittingStore.ts';
import { startAsked } from './startAsked.ts';

/** The steps of a sitting from draft to released. `actor` is who takes them, for the audit log. */
export interface SittingService {
  create(actor: string, command: NewSitting): Promise<SittingOutcome>;
  publish(actor: string, id: string, version: number): Promise<SittingOutcome>;
  start(actor: string, id: string, version: number, leadMs: number): Promise<SittingOutcome>;
  close(actor: string, id: string, version: number | undefined, reason: string): Promise<SittingOutcome>;
  release(actor: string, id: string, version: number): Promise<SittingOutcome>;
}

interface Needs {
  readonly store: SittingStore;
  readonly changes: SittingChanges;
  readonly bank: BankStore;
  readonly attempts: AttemptService;
  readonly clock: Clock;
  /** What else must fit before a sitting is published: rooms, surveillanten, other sittings. */
  readonly mayPublish: (id: string) => Promise<Refusal | undefined>;
}

export function sittingService(needs: Needs): SittingService {
  const { store, changes, bank, attempts, clock, mayPublish } = needs;
  const line = (actor: string, action: string, id: string) => () => auditLine(clock.now(), actor, action, id);
  const endEveryone = (id: string) => commandEveryone(attempts, id, { kind: 'end', reason: 'closed' });

  return {
    async create(actor, command) {
      const { name, designId, releaseId } = command;
      const design = (await bank.designs()).find(({ id }) => id === designId);
      const chosen = await bank.findRelease(releaseId);
      if (
        design === undefined ||
        chosen === undefined ||
        design.pool !== chosen.pool ||
        design.start !== 'joint'
      ) {
        return {
          refused: 'invalidRequest',
          detail:
            'Dit toetsmodel en deze bankversie horen niet bij elkaar. Kies een bankversie van dezelfde soort.',
        };
      }
      const start = startAsked(command, clock.now());
      if ('refused' in start) return start;
      const sitting: SittingRecord = {
        id: randomUUID(),
        version: 1,
        ...command,
        ...start,
        designVersion: design.version,
        seed: randomBytes(16).toString('hex'),
        sealKey: newSealKey(),
        state: 'draft',
        startsAt: null,
        endsAt: null,
        createdBy: actor,
        startProposal: null,
        pausedAt: null,
        slotTime: null,
      };
      const detail = { name, designId, releaseId };
      const audited = auditLine(clock.now(), actor, 'sitting.created', sitting.id, detail);
      if ((await store.create(sitting, audited)) !== 'stored') return { refused: 'storageUnavailable' };
      changes.tell(sitting);
      return { sitting };
    },

    async publish(actor, id, version) {
      const sitting = await store.find(id);
      const design = sitting && (await bank.findDesign(sitting.designId, sitting.designVersion));
      const chosen = sitting && (await bank.findRelease(sitting.releaseId));
      const conflict = design && chosen && blueprintConflict(design, chosen);
      if (conflict !== undefined) return conflict;
      const unfit = sitting?.version === version ? await mayPublish(id) : undefined;
      if (unfit !== undefined) return unfit;
      return changes.make(
        id,
        version,
        async (draft) =>
          isPeriodOver(draft, clock.now())
            ? { refused: 'periodOver' }
            : publish(draft, await store.rosterSize(id)),
        line(actor, 'sitting.published', id),
      );
    },

    start: (actor, id, version, leadMs) =>
      changes.make(
        id,
        version,
        async (sitting) => {
          const durationMs = await durationOf(bank, sitting);
          return startsOnOwn(sitting)
            ? openPeriod(sitting, clock.now(), durationMs)
            : start(sitting, clock.now(), leadMs, durationMs);
        },
        ({ startsAt, endsAt }) => auditLine(clock.now(), actor, 'sitting.started', id, { startsAt, endsAt }),
      ),

    async close(actor, id, version, reason) {
      const outcome = await changes.make(id, version, close, () =>
        auditLine(clock.now(), actor, 'sitting.closed', id, {}, reason),
      );
      if ('refused' in outcome) return outcome;
      // Also who still waits: nobody begins after the end.
      const missed = await endEveryone(id);
      if (missed.length === 0) return outcome;
      return notEveryone(
        'De afname is gesloten en niemand kan nog antwoorden. Bij deze deelnemers kon het einde nog niet worden opgeslagen; dat gebeurt alsnog als u de resultaten vrijgeeft',
        missed,
        await store.roster(id),
      );
    },

    release: (actor, id, version) =>
      changes.make(
        id,
        version,
        async (sitting) => {
          const change = release(sitting);
          if ('refused' in change) return change;
          return (await endEveryone(id)).length === 0 ? change : { refused: 'storageUnavailable' };
        },
        line(actor, 'results.released', id),
      ),
  };
}
