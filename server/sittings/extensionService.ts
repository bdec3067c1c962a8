import type { AuditLine } from '#contracts/audit.ts';
import type { ProblemCode } from '#contracts/problem.ts';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { Clock } from '#server/platform/clock.ts';
import { inTurn } from '#server/platform/inTurn.ts';
import { commandEveryone } from './commandEveryone.ts';
import { notEveryone } from './notEveryone.ts';
import { extend } from './sitting.ts';
import type { SittingChanges, SittingOutcome } from './sittingChanges.ts';
import type { SittingStore } from './sittingStore.ts';

/** More time, and why. `id` is made by who gives it: sent again, it is given once. */
export interface Extension {
  readonly id: string;
  readonly byMs: number;
  readonly reason: string;
}

/** Gives candidates more time in a sitting that is open. */
export interface ExtensionService {
  /** @param version the version looked at, so that two who give time do not do so twice */
  forAll(actor: string, id: string, extension: Extension, version?: number): Promise<SittingOutcome>;
  forOne(actor: string, id: string, attemptId: string, extension: Extension): Promise<SittingOutcome>;
}

interface Needs {
  readonly store: SittingStore;
  readonly changes: SittingChanges;
  readonly attempts: AttemptService;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

export function extensionService({ store, changes, attempts, audit, clock }: Needs): ExtensionService {
  const serially = inTurn();

  /** Whether this extension is on record already; `other` when its id stands for another one. */
  async function recorded(id: string, { action, detail }: Pick<AuditLine, 'action' | 'detail'>) {
    const before = (await audit.about(id)).find((line) => line.detail.extensionId === detail.extensionId);
    if (before === undefined) return 'not';
    const { minutes, number } = before.detail;
    return before.action === action && minutes === detail.minutes && number === detail.number
      ? 'yes'
      : 'other';
  }

  return {
    forAll: (actor, id, { id: extensionId, byMs, reason }, version) =>
      serially(extensionId, async () => {
        const action = 'sitting.extended';
        const detail = { minutes: byMs / 60_000, extensionId };
        const known = await recorded(id, { action, detail });
        if (known === 'other') return { refused: 'sittingChanged' };
        const sitting = await store.find(id);
        const outcome: SittingOutcome =
          known === 'yes' && sitting !== undefined
            ? { sitting }
            : await changes.make(
                id,
                version,
                (before) => extend(before, clock.now(), byMs),
                () => auditLine(clock.now(), actor, action, id, detail, reason),
              );
        if ('refused' in outcome) return outcome;
        const missed = await commandEveryone(attempts, id, { kind: 'followSitting' });
        if (missed.length === 0) return outcome;
        return notEveryone(
          'Iedereen heeft de extra tijd. Bij deze deelnemers kon dat nog niet worden opgeslagen, zodat hun scherm de oude eindtijd nog kan tonen; doe het opnieuw, niemand krijgt de tijd dubbel',
          missed,
          await store.roster(id),
        );
      }),

    forOne: (actor, id, attemptId, { id: extensionId, byMs, reason }) =>
      serially(extensionId, async () => {
        const sitting = await store.find(id);
        const row = await store.rowOfAttempt(attemptId);
        if (sitting === undefined || row?.sittingId !== id) return { refused: 'notFound' };
        const action = 'attempt.extended';
        const { number } = row;
        const refused = async (code: ProblemCode): Promise<SittingOutcome> => {
          await changes.refused(id, { actor, action, number }, code);
          return { refused: code };
        };
        const detail = { minutes: byMs / 60_000, number, extensionId };
        const known = await recorded(id, { action, detail });
        if (known === 'other') return refused('sittingChanged');
        if (known === 'yes') return { sitting };
        if (sitting.state !== 'open') return refused('sittingNotOpen');
        const outcome = await attempts.command(attemptId, {
          kind: 'extend',
          extensionId,
          byMs,
          because: 'incident',
        });
        if (outcome.kind === 'unavailable') return { refused: 'storageUnavailable' };
        if (outcome.kind === 'notFound') return { refused: 'notFound' };
        if (outcome.kind === 'rejected') return refused('attemptFinished');
        await audit.add(auditLine(clock.now(), actor, action, id, detail, reason));
        return { sitting };
      }),
  };
}
