import { createHash } from 'node:crypto';
import { answeredItems } from '#server/attempts/attempt.ts';
import type { AttemptStore } from '#server/attempts/attemptStore.ts';
import { scoreOf } from '#server/attempts/itemSelector.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { Materials } from '#server/bank/materials.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import { counts, finishedAttempts } from './finishedAttempts.ts';

interface Needs {
  readonly bank: Pick<BankStore, 'findRelease'>;
  readonly sittings: Pick<SittingStore, 'list'>;
  readonly attempts: Pick<AttemptStore, 'ofSitting' | 'events'>;
  readonly materials: Materials;
  readonly audit: Pick<AuditLog, 'add'>;
  readonly clock: Clock;
}

export type ReleaseResponses = ReturnType<typeof releaseResponses>;

/** Answers to a release, for who calibrates its items. */
export function releaseResponses({ bank, sittings, attempts, materials, audit, clock }: Needs) {
  return {
    /**
     * The finished tests of all sittings that gave this release, rehearsals left out, as `peil calibrate` reads them: a row per test, a
     * column per item; 1 right, 0 not, empty when it was not given. Rows have no names, and stand in no order of persons.
     */
    async csv(id: string, who: { readonly name: string }): Promise<string | Refusal> {
      const release = await bank.findRelease(id);
      if (release === undefined) return { refused: 'notFound' };
      const codes = release.entries.map(({ version }) => version.code);
      const column = new Map(release.entries.map(({ version }, i) => [version.hash, i]));
      const rows: string[] = [];
      for (const sitting of await sittings.list()) {
        if (sitting.releaseId !== id || !counts(sitting)) continue;
        const material = await materials.get(sitting.designId, sitting.designVersion, sitting.releaseId);
        for await (const [attemptId, attempt] of finishedAttempts(attempts, sitting.id)) {
          const cells: string[] = codes.map(() => '');
          for (const { item, answer } of answeredItems(attempt)) {
            cells[column.get(item)!] = String(scoreOf(material, { item, response: answer.response }));
          }
          rows.push([pseudonym(attemptId), ...cells].join(','));
        }
      }
      await audit.add(auditLine(clock.now(), who.name, 'responses.exported', id, { tests: rows.length }));
      return `${[['person', ...codes].join(','), ...rows.sort()].join('\n')}\n`;
    },
  };
}

/** Cannot be led back to a person without the database. */
function pseudonym(attemptId: string): string {
  return createHash('sha256').update(attemptId).digest('hex').slice(0, 16);
}
