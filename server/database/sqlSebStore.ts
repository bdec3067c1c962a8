import type { Selectable } from 'kysely';
import { Admission, ExamKey, SebFault, SebPolicy } from '#contracts/seb.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { SebAttempt, SebStore, SebTicket } from '#server/seb/sebStore.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

export function sqlSebStore({ read, writer }: Database, audit: AuditLog): SebStore {
  return {
    async policyOf(sittingId) {
      const row = await read
        .selectFrom('sitting')
        .select('seb_policy')
        .where('id', '=', sittingId)
        .executeTakeFirst();
      return row && SebPolicy.parse(row.seb_policy);
    },

    choosePolicy: (sittingId, policy, line) =>
      writer.write([
        {
          query: read
            .updateTable('sitting')
            .set({ seb_policy: policy })
            .where('id', '=', sittingId)
            .compile(),
          expect: 1,
        },
        audit.line(line),
      ]),

    async examKeys(sittingId) {
      const rows = await read
        .selectFrom('seb_exam_key')
        .selectAll()
        .where('sitting_id', '=', sittingId)
        .orderBy('added_at')
        .orderBy('id')
        .execute();
      return rows.map(({ id, key, platform, version, added_by, added_at }) =>
        ExamKey.parse({ id, key, platform, version, addedBy: added_by, addedAt: added_at }),
      );
    },

    addExamKey: (sittingId, { addedBy, addedAt, ...key }, line) =>
      writer.write([
        {
          query: read
            .insertInto('seb_exam_key')
            .values({ ...key, sitting_id: sittingId, added_by: addedBy, added_at: addedAt })
            .compile(),
        },
        audit.line(line),
      ]),

    removeExamKey: (sittingId, keyId, line) =>
      writer.write([
        {
          query: read
            .deleteFrom('seb_exam_key')
            .where('id', '=', keyId)
            .where('sitting_id', '=', sittingId)
            .compile(),
          expect: 1,
        },
        audit.line(line),
      ]),

    useNonce: (hash, expiresAt, now) =>
      writer.write([
        { query: read.deleteFrom('seb_nonce').where('expires_at', '<', now).compile() },
        { query: read.insertInto('seb_nonce').values({ hash, expires_at: expiresAt }).compile() },
      ]),

    addTicket: (ticket) =>
      writer.write([
        {
          query: read.deleteFrom('seb_ticket').where('expires_at', '<', ticket.checkedAt).compile(),
        },
        { query: read.insertInto('seb_ticket').values(toTicketRow(ticket)).compile() },
      ]),

    async takeTicket(hash, now) {
      const row = await read
        .selectFrom('seb_ticket')
        .selectAll()
        .where('hash', '=', hash)
        .where('expires_at', '>=', now)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const taken = await writer.write([
        { query: read.deleteFrom('seb_ticket').where('hash', '=', hash).compile(), expect: 1 },
      ]);
      return taken === 'stored' ? toTicket(row) : undefined;
    },

    async attempt(attemptId) {
      const row = await read
        .selectFrom('seb_attempt')
        .selectAll()
        .where('attempt_id', '=', attemptId)
        .executeTakeFirst();
      return row && toAttempt(row);
    },

    async attemptsOf(sittingId) {
      const rows = await read
        .selectFrom('seb_attempt')
        .selectAll()
        .where('sitting_id', '=', sittingId)
        .execute();
      return rows.map(toAttempt);
    },

    saveAttempt(attempt, lines) {
      const row = toAttemptRow(attempt);
      const statement =
        attempt.version === 1
          ? { query: read.insertInto('seb_attempt').values(row).compile() }
          : {
              query: read
                .updateTable('seb_attempt')
                .set(row)
                .where('attempt_id', '=', attempt.attemptId)
                .where('version', '=', attempt.version - 1)
                .compile(),
              expect: 1,
            };
      return writer.write([statement, ...lines.map(audit.line)]);
    },
  };
}

function toTicketRow(ticket: SebTicket): Tables['seb_ticket'] {
  return {
    hash: ticket.hash,
    sitting_id: ticket.sittingId,
    attempt_id: ticket.attemptId,
    browser: ticket.browser,
    checked_at: ticket.checkedAt,
    expires_at: ticket.expiresAt,
  };
}

function toTicket(row: Selectable<Tables['seb_ticket']>): SebTicket {
  return {
    hash: row.hash,
    sittingId: row.sitting_id,
    attemptId: row.attempt_id,
    browser: row.browser,
    checkedAt: row.checked_at,
    expiresAt: row.expires_at,
  };
}

function toAttemptRow(attempt: SebAttempt): Tables['seb_attempt'] {
  return {
    attempt_id: attempt.attemptId,
    sitting_id: attempt.sittingId,
    version: attempt.version,
    admission: attempt.admission,
    browser: attempt.browser,
    checked_at: attempt.checkedAt,
    fault: attempt.fault,
    fault_at: attempt.faultAt,
    unlocks: attempt.unlocks,
  };
}

function toAttempt(row: Selectable<Tables['seb_attempt']>): SebAttempt {
  return {
    attemptId: row.attempt_id,
    sittingId: row.sitting_id,
    version: row.version,
    admission: Admission.nullable().parse(row.admission),
    browser: row.browser,
    checkedAt: row.checked_at,
    fault: SebFault.nullable().parse(row.fault),
    faultAt: row.fault_at,
    unlocks: row.unlocks,
  };
}
