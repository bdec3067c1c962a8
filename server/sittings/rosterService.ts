import type { RosterEntry, RosterReport } from '#contracts/roster.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { type RosterFile, readRoster } from './rosterCsv.ts';
import type { SittingChanges } from './sittingChanges.ts';
import type { RosterRow, SittingStore } from './sittingStore.ts';

/** Who takes part in a sitting, as long as it is a draft. */
export interface RosterService {
  /** Replaces the roster by a file, whole or not at all; with `dryRun` only says what that would do. */
  import(actor: string, id: string, bytes: Uint8Array, dryRun: boolean): Promise<RosterReport | Refusal>;
}

interface Needs {
  readonly store: SittingStore;
  readonly changes: SittingChanges;
  readonly clock: Clock;
}

export function rosterService({ store, changes, clock }: Needs): RosterService {
  return {
    async import(actor, id, bytes, dryRun) {
      const sitting = await store.find(id);
      if (sitting === undefined) return { refused: 'notFound' };
      if (sitting.state !== 'draft') return { refused: 'sittingNotDraft' };
      const file = readRoster(bytes);
      const report = rosterReport(file, await store.roster(id));
      if (dryRun || file.problems.length > 0) return report;
      const next = { ...sitting, version: sitting.version + 1 };
      const { entries, added, changed, removed } = report;
      const audited = auditLine(clock.now(), actor, 'roster.imported', id, {
        entries,
        added,
        changed,
        removed,
      });
      const outcome = await store.replaceRoster(next, file.entries, clock.now(), audited);
      if (outcome === 'conflict') return { refused: 'sittingChanged' };
      if (outcome !== 'stored') return { refused: 'storageUnavailable' };
      changes.tell(next);
      return { ...report, imported: true };
    },
  };
}

/** What importing a file would do to a roster. */
function rosterReport(
  { entries, problems, delimiter }: RosterFile,
  before: readonly RosterRow[],
): RosterReport {
  const rowOf = new Map(before.map((row) => [row.number, row]));
  const numbers = new Set(entries.map(({ number }) => number));
  const known = entries.filter(({ number }) => rowOf.has(number));
  return {
    imported: false,
    entries: entries.length,
    added: entries.length - known.length,
    changed: known.filter((entry) => differs(entry, rowOf.get(entry.number)!)).length,
    removed: problems.length > 0 ? 0 : before.filter(({ number }) => !numbers.has(number)).length,
    delimiter,
    preview: entries.slice(0, 20),
    problems: problems.slice(0, 100),
    problemCount: problems.length,
  };
}

function differs(entry: RosterEntry, row: RosterRow): boolean {
  return (Object.keys(entry) as (keyof RosterEntry)[]).some((key) => entry[key] !== row[key]);
}
