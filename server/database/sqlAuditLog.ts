import { randomUUID } from 'node:crypto';
import { AuditLine } from '#contracts/audit.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import { BrokenMachine } from '#server/platform/brokenMachine.ts';
import type { Database } from './database.ts';
import type { Statement } from './writer.ts';

export function sqlAuditLog({ read, writer }: Database): AuditLog {
  const line = ({ detail, ...rest }: AuditLine): Statement => ({
    query: read
      .insertInto('audit_line')
      .values({ id: randomUUID(), ...rest, detail: JSON.stringify(detail) })
      .compile(),
  });
  return {
    line,
    async add(entry) {
      const outcome = await writer.write([line(entry)]);
      if (outcome === 'conflict') throw new Error('two audit lines with one id');
      if (outcome !== 'stored') throw new BrokenMachine('unavailable', `audit line not stored: ${outcome}`);
    },
    async about(subject) {
      const rows = await read
        .selectFrom('audit_line')
        .select(['at', 'actor', 'action', 'subject', 'reason', 'detail'])
        .where('subject', '=', subject)
        .orderBy('at')
        .execute();
      return rows.map((row) => AuditLine.parse({ ...row, detail: JSON.parse(row.detail) }));
    },
  };
}
