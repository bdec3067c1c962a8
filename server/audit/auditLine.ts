import type { AuditLine } from '#contracts/audit.ts';

/** A line of the audit log: who did what to what, at this moment, and why where a reason is asked for. */
export function auditLine(
  at: number,
  actor: string,
  action: string,
  subject: string,
  detail: AuditLine['detail'] = {},
  reason: string | null = null,
): AuditLine {
  return { at, actor, action, subject, reason, detail };
}
