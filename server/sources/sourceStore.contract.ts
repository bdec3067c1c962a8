import { beforeAll, describe, expect, test } from 'vitest';
import type { SourceEvent } from '#itembank/sources/sourceEvent.ts';
import type { Stores } from '#tests/support/stores.ts';
import type { SourceStore, StoredSourceEvent } from './sourceStore.ts';

const first = { edition: '2021', since: null, note: '', url: null } as const;
const registered: SourceEvent = {
  type: 'registered',
  by: 'anna',
  kind: 'law',
  title: 'Wet op de é-proef',
  number: null,
  first,
};
const at = 1_800_000_000_000;
const one: StoredSourceEvent = { seq: 1, at, event: registered };
const two: StoredSourceEvent = { seq: 2, at: at + 1, event: { type: 'settled', items: 3 } };

/** What every registry of sources does, whatever database is behind it. Rules: SPEC.md, section SRG. */
export function describeSourceStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name}: sources`, () => {
    let sources: SourceStore;
    beforeAll(async () => {
      sources = (await open()).sources;
    });

    test('[SRG1] gives back the log of a source in order, alone and among all', async () => {
      for (const event of [one, two]) expect(await sources.append('wet-a', event)).toBe('stored');
      expect(await sources.append('M09', one)).toBe('stored');
      expect(await sources.events('wet-a')).toEqual([one, two]);
      expect(await sources.events('wet-x')).toEqual([]);
      const all = await sources.all();
      expect(all.get('wet-a')).toEqual([one, two]);
      expect(all.get('M09')).toEqual([one]);
    });

    test('[SRG5] the revision grows with every event and with nothing else', async () => {
      const before = await sources.revision();
      await sources.append('wet-c', one);
      const after = await sources.revision();
      expect(after).toBeGreaterThan(before);
      expect(await sources.append('wet-c', one)).toBe('conflict');
      await sources.all();
      expect(await sources.revision()).toBe(after);
      await sources.append('wet-c', two);
      expect(await sources.revision()).toBeGreaterThan(after);
    });

    test('[SRG2] of many who write at the same moment exactly one succeeds', async () => {
      const outcomes = await Promise.all(Array.from({ length: 12 }, () => sources.append('wet-b', one)));
      expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(11);
    });
  });
}
