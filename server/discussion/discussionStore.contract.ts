import { beforeAll, describe, expect, test } from 'vitest';
import type { Stores } from '#tests/support/stores.ts';
import type { StoredDiscussionEvent } from './discussionEvent.ts';
import type { DiscussionStore } from './discussionStore.ts';

/** What every store of discussions does, whatever database is behind it. Rules: SPEC.md, section DSC. */
export function describeDiscussionStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name}: discussions of items`, () => {
    let discussions: DiscussionStore;
    beforeAll(async () => {
      discussions = (await open()).discussions;
    });

    const opened = (text: string): StoredDiscussionEvent => ({
      seq: 1,
      at: 5,
      event: {
        type: 'opened',
        by: 'anna',
        version: 2,
        field: 'options.B',
        quote: '≥ 38 °C',
        text,
        mentions: ['bram'],
      },
    });
    const resolved: StoredDiscussionEvent = {
      seq: 2,
      at: 6,
      event: { type: 'resolved', by: 'bram', thread: 1 },
    };

    test('[DSC1] gives back the log of an item in order, and of that item alone', async () => {
      const first = opened("Klopt dit? '; drop table discussion_event; --");
      expect(await discussions.append('LHK-901', first)).toBe('stored');
      expect(await discussions.append('LHK-902', opened('Iets anders.'))).toBe('stored');
      expect(await discussions.append('LHK-901', resolved)).toBe('stored');
      expect(await discussions.events('LHK-901')).toEqual([first, resolved]);
      expect(await discussions.events('LHK-999')).toEqual([]);
      const heads = await discussions.heads();
      expect([heads.get('LHK-901'), heads.get('LHK-902'), heads.get('LHK-999')]).toEqual([2, 1, undefined]);
    });

    test('[DSC1] of two who write at the same moment one is told', async () => {
      const outcomes = await Promise.all(
        ['Eerst.', 'Ook eerst.'].map((text) => discussions.append('LHK-903', opened(text))),
      );
      expect(outcomes.toSorted()).toEqual(['conflict', 'stored']);
      expect(await discussions.events('LHK-903')).toHaveLength(1);
    });
  });
}
