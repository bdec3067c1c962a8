import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AuditLine } from '#contracts/audit.ts';
import type { Stores } from '#tests/support/stores.ts';

/** What every audit log does. Rules: SPEC.md, section AU. */
export function describeAuditLog(name: string, open: () => Promise<Stores>): void {
  describe(`${name}: audit log`, () => {
    let stores: Stores;
    beforeAll(async () => {
      stores = await open();
    });

    const line = (subject: string, patch: Partial<AuditLine> = {}): AuditLine => ({
      at: 1_800_000_000_000,
      actor: 'coördinator',
      action: 'codes.viewed',
      subject,
      reason: 'vergeten "brief"',
      detail: { candidates: 40, share: 0.1, final: false, note: null, name: 'Ünal' },
      ...patch,
    });

    test('[AU1] lines about a subject come back as they were written, oldest first, and no others', async () => {
      const [mine, other] = [randomUUID(), randomUUID()];
      const lines = [line(mine, { at: 30 }), line(mine, { at: 10, reason: null }), line(mine, { at: 20 })];
      for (const one of [...lines, line(other)]) await stores.audit.add(one);
      expect(await stores.audit.about(mine)).toEqual([lines[1], lines[2], lines[0]]);
    });

    test('[AU2] a line that belongs to an act is stored with it or not at all', async () => {
      const subject = randomUUID();
      const person = { id: randomUUID(), role: 'author', number: null, email: null, name: 'N' } as const;
      await stores.people.add({ ...person, passwordHash: null }, 1);
      const again = {
        query: { sql: `insert into person select * from person where id = '${person.id}'`, parameters: [] },
      };
      expect(await stores.writer.write([stores.audit.line(line(subject)), again])).toBe('conflict');
      expect(await stores.audit.about(subject)).toEqual([]);
      expect(await stores.writer.write([stores.audit.line(line(subject))])).toBe('stored');
      expect(await stores.audit.about(subject)).toHaveLength(1);
    });
  });
}
