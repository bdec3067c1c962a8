import type { AuditLine } from '#contracts/audit.ts';
import type { ProblemCode } from '#contracts/problem.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import { throttle } from '#server/identity/throttle.ts';
import type { Clock } from '#server/platform/clock.ts';

/** What somebody asked of a sitting, as it would have stood in the log had it been done. */
type Asked = Pick<AuditLine, 'actor' | 'action'> & { readonly number?: string };

/** Nothing that the rules of the day refused: bad input, nothing there, or a database that cannot store a line either. */
const untold: readonly ProblemCode[] = ['invalidRequest', 'notFound', 'storageUnavailable'];

/**
 * Keeps in the audit log what was refused on the day: who asked for what, and the code that says why not. The same again
 * within a minute is not told again, so that a button somebody keeps pressing does not fill the log.
 */
export function refusedCommands(audit: Pick<AuditLog, 'add'>, clock: Clock) {
  const lately = throttle(clock, 1, 60_000);
  return async (sittingId: string, { actor, action, number }: Asked, code: ProblemCode): Promise<void> => {
    if (actor === 'Peil' || untold.includes(code)) return;
    const same = JSON.stringify([sittingId, actor, action, number, code]);
    if (!lately.allows(same)) return;
    lately.failed(same);
    const detail = { command: action, code, ...(number !== undefined && { number }) };
    await audit.add(auditLine(clock.now(), actor, 'sitting.refused', sittingId, detail));
  };
}
