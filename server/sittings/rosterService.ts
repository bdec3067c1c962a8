import type { ProblemCode } from '#contracts/problem.ts';
import type { RosterColumns, RosterEntry, RosterReport } from '#contracts/roster.ts';
import type { AttemptStore } from '#server/attempts/attemptStore.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { ColumnMemory } from './columnMemory.ts';
import { mayImport } from './mayImport.ts';
import { ownRows } from './ownRows.ts';
import { readRecalling } from './readRecalling.ts';
import { readRosterFile } from './readRosterFile.ts';
import { type Difference, rosterDiff } from './rosterDiff.ts';
import type { RosterFile } from './rosterLines.ts';
import type { SittingChanges } from './sittingChanges.ts';
import type { RosterRow, SittingStore } from './sittingStore.ts';

/** Who takes part in a sitting. */
export interface RosterService {
  /**
   * Makes a file the roster, whole or not at all; with `dryRun` only says what that would do. While candidates sit
   * the file adds to the roster and takes nobody off it. For who works for one institute the roster is that institute's
   * part of it: nobody of another is looked at or touched.
   */
  import(
    actor: string,
    id: string,
    bytes: Uint8Array,
    dryRun: boolean,
    how?: Import,
  ): Promise<RosterReport | Refusal>;
}

/** Which columns say what, where somebody chose; and for which institute, where not for all. */
interface Import {
  readonly columns?: RosterColumns | undefined;
  readonly institute?: string | undefined;
}

interface Needs {
  readonly store: SittingStore;
  readonly memory: ColumnMemory;
  readonly attempts: AttemptStore;
  readonly changes: SittingChanges;
  readonly clock: Clock;
}

export function rosterService({ store, memory, attempts, changes, clock }: Needs): RosterService {
  return {
    async import(actor, id, bytes, dryRun, { columns, institute } = {}) {
      const sitting = await store.find(id);
      if (sitting === undefined) return { refused: 'notFound' };
      const { state } = sitting;
      const action = 'roster.imported';
      const refused = (code: ProblemCode) => changes.refused(id, { actor, action }, code);
      if (state === 'closed' || state === 'released') {
        if (!dryRun) await refused('sittingNotDraft');
        return {
          refused: 'sittingNotDraft',
          detail: 'Deze afname is afgelopen; de deelnemerslijst ligt vast.',
        };
      }
      const all = await store.roster(id);
      const others = institute === undefined ? [] : all.filter((row) => row.institute !== institute);
      const before = institute === undefined ? all : all.filter((row) => row.institute === institute);
      const { read: found, recalled } =
        columns === undefined
          ? await readRecalling(bytes, () => memory.recall(institute ?? null))
          : { read: await readRosterFile(bytes, columns), recalled: false };
      const read = institute === undefined ? found : ownRows(found, others, institute);
      const entries = state === 'open' ? withNewcomers(before, read.entries) : read.entries;
      const difference = rosterDiff(before.map(entryOf), entries);
      const problems =
        state === 'draft' || read.problems.length > 0
          ? read.problems
          : mayImport(difference, state, await signedIn(id, before));
      const report = rosterReport({ ...read, problems }, difference, recalled);
      // A mistake in the file is seen on the spot; what the day no longer allows is remembered.
      const isTooLate = problems.length > read.problems.length;
      if (isTooLate && !dryRun) await refused('rosterRefused');
      if (dryRun || problems.length > 0) return report;
      const next = { ...sitting, version: sitting.version + 1 };
      const audited = auditLine(clock.now(), actor, action, id, {
        entries: report.entries,
        added: report.added,
        changed: report.changed,
        removed: report.removed,
        ...(institute !== undefined && { institute }),
      });
      const roster = [...others.map(entryOf), ...entries];
      const outcome = await store.replaceRoster(next, roster, clock.now(), audited);
      if (outcome === 'conflict') {
        await refused('sittingChanged');
        return { refused: 'sittingChanged' };
      }
      if (outcome !== 'stored') return { refused: 'storageUnavailable' };
      changes.tell(next);
      if (columns !== undefined) await memory.keep(actor, institute ?? null, columns);
      return { ...report, imported: true };
    },
  };

  async function signedIn(id: string, rows: readonly RosterRow[]): Promise<ReadonlySet<string>> {
    const made = new Set((await attempts.ofSitting(id)).map((record) => record.id));
    return new Set(rows.flatMap(({ attemptId, number }) => (made.has(attemptId) ? [number] : [])));
  }
}

/** The roster with whoever the file has more; what the file says of the others is kept, to be compared. */
function withNewcomers(
  before: readonly RosterRow[],
  entries: readonly RosterEntry[],
): readonly RosterEntry[] {
  const numbers = new Set(entries.map(({ number }) => number));
  return [...before.filter(({ number }) => !numbers.has(number)).map(entryOf), ...entries];
}

function entryOf({
  sittingId: _sitting,
  personId: _person,
  attemptId: _attempt,
  roomId: _room,
  seat: _seat,
  ...entry
}: RosterRow): RosterEntry {
  return entry;
}

/** What importing a file would do to a roster. */
function rosterReport(
  { entries, problems, delimiter, headers, columns }: RosterFile,
  { added, changed, removed }: Difference,
  recalled: boolean,
): RosterReport {
  const fits = problems.length === 0;
  const named = ({ number, name }: RosterEntry) => ({ number, name });
  return {
    imported: false,
    entries: entries.length,
    added: added.length,
    changed: changed.length,
    removed: fits ? removed.length : 0,
    delimiter,
    headers: [...headers],
    columns,
    recalled,
    preview: entries.slice(0, 20),
    diff: {
      added: added.slice(0, 200).map(named),
      changed: changed.slice(0, 200),
      removed: fits ? removed.slice(0, 200).map(named) : [],
    },
    problems: problems.slice(0, 100),
    problemCount: problems.length,
  };
}
