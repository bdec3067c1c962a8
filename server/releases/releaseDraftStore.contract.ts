import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReleaseDraft } from '#itembank/release/releaseDraft.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import { sampleRelease } from '#tests/support/sampleBank.ts';
import type { Stores } from '#tests/support/stores.ts';
import type { StoredDraft } from './releaseDraftStore.ts';

/** What every store of releases in the making does, whatever database is behind it. Rules: SPEC.md, section RDS. */
export function describeReleaseDraftStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name}: releases in the making`, () => {
    let stores: Stores;
    beforeAll(async () => {
      stores = await open();
    });

    const made = (changes: Partial<ReleaseDraft> = {}): ReleaseDraft => ({
      id: randomUUID(),
      selection: {
        name: 'LHK voorjaar',
        pool: 'lhk',
        codes: ['LHK-001', 'LHK-002'],
        enemies: [{ codes: ['LHK-001', 'LHK-002'], reason: 'cue' }],
        sets: [],
        embargoes: [{ code: 'LHK-003', until: '2027-01-01' }],
        restMonths: 12,
        estimates: [{ code: 'LHK-001', b: 0.5, by: 'Anna', on: '2026-11-22' }],
        measurements: [],
      },
      authors: ['anna'],
      state: { kind: 'open' },
      ...changes,
    });
    const at = (draft: ReleaseDraft, version: number): StoredDraft => ({
      draft,
      version,
      changedAt: 1_800_000_000_000 + version,
    });
    const line = (draft: ReleaseDraft) => auditLine(1, 'Anna', 'release.changed', draft.id);
    const published = (draft: ReleaseDraft, release: string): ReleaseDraft => ({
      ...draft,
      state: { kind: 'published', proposedBy: 'anna', approvedBy: 'els', release, hash: 'a'.repeat(64) },
    });

    test('[RDS1] gives a draft back as it was stored, with its version, and lists the last changed first', async () => {
      const [one, other] = [made(), made()];
      await stores.releaseDrafts.create(at(one, 1), line(one));
      await stores.releaseDrafts.create(at(other, 1), line(other));
      const changed = { ...one, selection: { ...one.selection, codes: ['LHK-001'] } };
      expect(await stores.releaseDrafts.save(at(changed, 2), line(one))).toBe('stored');
      expect(await stores.releaseDrafts.find(one.id)).toEqual(at(changed, 2));
      const mine = (await stores.releaseDrafts.list()).filter(({ draft }) =>
        [one.id, other.id].includes(draft.id),
      );
      expect(mine).toEqual([at(changed, 2), at(other, 1)]);
      expect(await stores.releaseDrafts.find(randomUUID())).toBeUndefined();
    });

    test('[RDS2] of many who change the same version exactly one succeeds, and only that leaves a line', async () => {
      const draft = made();
      await stores.releaseDrafts.create(at(draft, 1), line(draft));
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => stores.releaseDrafts.save(at(draft, 2), line(draft))),
      );
      expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(19);
      expect(await stores.audit.about(draft.id)).toHaveLength(2);
    });

    test('[RDS3] publishes the release and the draft together, or neither, and only while no item was edited', async () => {
      const [draft, late, release] = [made(), made(), sampleRelease(2)];
      await stores.releaseDrafts.create(at(draft, 1), line(draft));
      await stores.releaseDrafts.create(at(late, 1), line(late));
      const done = published(draft, release.id);
      const now = await stores.edits.revision();
      expect(await stores.releaseDrafts.publish(at(done, 2), release, line(draft), now - 1)).toBe('conflict');
      expect(await stores.bank.findRelease(release.id)).toBeUndefined();
      expect(await stores.releaseDrafts.publish(at(done, 2), release, line(draft), now)).toBe('stored');
      expect(await stores.bank.findRelease(release.id)).toEqual(release);
      expect((await stores.releaseDrafts.find(draft.id))?.draft.state.kind).toBe('published');
      const again = published(late, release.id);
      expect(await stores.releaseDrafts.publish(at(again, 2), release, line(late), now)).toBe('conflict');
      expect((await stores.releaseDrafts.find(late.id))?.draft.state.kind).toBe('open');
      expect(await stores.audit.about(late.id)).toHaveLength(1);
    });

    test('[RDS4] knows which releases their items have not all been told of', async () => {
      const [draft, release] = [made(), sampleRelease(2)];
      await stores.releaseDrafts.create(at(draft, 1), line(draft));
      expect(await stores.releaseDrafts.untold()).not.toContain(draft.id);
      const now = await stores.edits.revision();
      await stores.releaseDrafts.publish(at(published(draft, release.id), 2), release, line(draft), now);
      expect(await stores.releaseDrafts.untold()).toContain(draft.id);
      await stores.releaseDrafts.told(draft.id);
      expect(await stores.releaseDrafts.untold()).not.toContain(draft.id);
    });
  });
}
