import { auditLine } from '#server/audit/auditLine.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import { durationOf } from './durationOf.ts';
import type { SittingChanges, SittingOutcome } from './sittingChanges.ts';
import { confirmStart, proposeStart, type Starter, undoStart, withdrawStart } from './startByTwo.ts';

/** The start that two people give: proposed, confirmed, taken back, undone. Each step is logged. */
export interface StartService {
  propose(who: Starter, id: string, version: number, leadSeconds: number): Promise<SittingOutcome>;
  withdraw(who: Starter, id: string, version: number): Promise<SittingOutcome>;
  confirm(who: Starter, id: string, version: number): Promise<SittingOutcome>;
  undo(who: Starter, id: string, version: number, reason: string): Promise<SittingOutcome>;
}

interface Needs {
  readonly changes: SittingChanges;
  readonly bank: BankStore;
  readonly clock: Clock;
}

export function startService({ changes, bank, clock }: Needs): StartService {
  return {
    propose: (who, id, version, leadSeconds) =>
      changes.make(
        id,
        version,
        (sitting) => proposeStart(sitting, who, clock.now(), leadSeconds),
        () => auditLine(clock.now(), who.name, 'start.proposed', id, { leadSeconds }),
      ),

    withdraw: (who, id, version) =>
      changes.make(id, version, withdrawStart, () => auditLine(clock.now(), who.name, 'start.withdrawn', id)),

    confirm: (who, id, version) =>
      changes.make(
        id,
        version,
        async (sitting) => confirmStart(sitting, who, clock.now(), await durationOf(bank, sitting)),
        ({ startsAt, endsAt }) =>
          auditLine(clock.now(), who.name, 'sitting.started', id, { startsAt, endsAt }),
      ),

    undo: (who, id, version, reason) =>
      changes.make(
        id,
        version,
        (sitting) => undoStart(sitting, clock.now()),
        () => auditLine(clock.now(), who.name, 'start.undone', id, {}, reason),
      ),
  };
}
