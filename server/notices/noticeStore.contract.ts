import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Stores } from '#tests/support/stores.ts';
import type { NoticeStore } from './noticeStore.ts';

/** What every store of read marks does, whatever database is behind it. Rules: SPEC.md, section NTC. */
export function describeNoticeStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name}: what people have read`, () => {
    let notices: NoticeStore;
    const [anna, bram] = [randomUUID(), randomUUID()];
    beforeAll(async () => {
      const stores = await open();
      ({ notices } = stores);
      for (const id of [anna, bram]) {
        const email = `${id}@peil.example`;
        await stores.people.add(
          { id, role: 'author', number: null, email, name: 'Redacteur', passwordHash: 'x' },
          0,
        );
      }
    });

    test('[NTC1] a mark stays, is made once, and belongs to one person', async () => {
      expect(await notices.markRead(anna, ['item:LHK-001:2', "x'; drop table notice_read; --"], 5)).toBe(
        'stored',
      );
      expect(await notices.markRead(anna, ['item:LHK-001:2', 'talk:LHK-001:1'], 6)).toBe('stored');
      expect(await notices.readBy(anna)).toEqual(
        new Set(['item:LHK-001:2', "x'; drop table notice_read; --", 'talk:LHK-001:1']),
      );
      expect(await notices.readBy(bram)).toEqual(new Set());
    });
  });
}
