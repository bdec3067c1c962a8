import type { AttemptService } from '#server/attempts/attemptService.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { Clock } from '#server/platform/clock.ts';
import { commandEveryone } from './commandEveryone.ts';
import { notEveryone } from './notEveryone.ts';
import { continueAll, pauseAll } from './sitting.ts';
import type { SittingChanges, SittingOutcome } from './sittingChanges.ts';
import type { SittingStore } from './sittingStore.ts';

/** Stops and starts the time of everybody at once. */
export interface PauseService {
  pause(actor: string, id: string, version: number, reason: string): Promise<SittingOutcome>;
  continue(actor: string, id: string, version: number): Promise<SittingOutcome>;
}

interface Needs {
  readonly store: SittingStore;
  readonly changes: SittingChanges;
  readonly attempts: AttemptService;
  readonly clock: Clock;
}

/** The sitting says that everybody is paused, and holds from that moment; the logs of the attempts follow. */
export function pauseService({ store, changes, attempts, clock }: Needs): PauseService {
  async function follow(id: string, outcome: SittingOutcome, what: string): Promise<SittingOutcome> {
    if ('refused' in outcome) return outcome;
    const missed = await commandEveryone(attempts, id, { kind: 'followSitting' });
    return missed.length === 0 ? outcome : notEveryone(what, missed, await store.roster(id));
  }

  return {
    async pause(actor, id, version, reason) {
      const outcome = await changes.make(
        id,
        version,
        (sitting) => pauseAll(sitting, clock.now()),
        () => auditLine(clock.now(), actor, 'sitting.paused', id, {}, reason),
      );
      return follow(
        id,
        outcome,
        'De tijd van iedereen staat stil. Bij deze deelnemers kon dat nog niet worden opgeslagen; het geldt wel voor hen',
      );
    },

    async continue(actor, id, version) {
      const outcome = await changes.make(
        id,
        version,
        (sitting) => continueAll(sitting, clock.now()),
        ({ endsAt }) => auditLine(clock.now(), actor, 'sitting.continued', id, { endsAt }),
      );
      return follow(
        id,
        outcome,
        'Iedereen kan verder. Bij deze deelnemers kon dat nog niet worden opgeslagen; het geldt wel voor hen',
      );
    },
  };
}
