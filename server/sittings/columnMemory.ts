import { RosterColumns } from '#contracts/roster.ts';
import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { Clock } from '#server/platform/clock.ts';

/** Which columns of a roster file say what, as last chosen for an institute; null: for the whole country. */
export interface ColumnMemory {
  /** Empty when nobody ever chose. */
  recall(institute: string | null): Promise<RosterColumns>;
  keep(actor: string, institute: string | null, columns: RosterColumns): Promise<void>;
}

/** What was chosen is a line of the audit log, and what holds is the last one: there is no second place to keep it. */
export function columnMemory({
  audit,
  clock,
}: {
  readonly audit: AuditLog;
  readonly clock: Clock;
}): ColumnMemory {
  const subjectOf = (institute: string | null) => `rosterColumns/${institute ?? ''}`;

  async function recall(institute: string | null): Promise<RosterColumns> {
    const last = (await audit.about(subjectOf(institute))).at(-1);
    return last === undefined ? {} : RosterColumns.parse(last.detail);
  }

  return {
    recall,
    async keep(actor, institute, columns) {
      if (canonicalJson(await recall(institute)) === canonicalJson(columns)) return;
      await audit.add(auditLine(clock.now(), actor, 'rosterColumns.chosen', subjectOf(institute), columns));
    },
  };
}
