import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { plainEntry } from '#contracts/roster.ts';
import { attemptWorld } from '#tests/support/attemptWorld.ts';
import type { Stores } from '#tests/support/stores.ts';
import type { Comment } from './commentStore.ts';
import { emptyChain, linkAll } from './eventChain.ts';

const at = 1_800_000_000_000;

/** What every comment store does. Rules: SPEC.md, section CO. */
export function describeCommentStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name}: comments`, () => {
    let stores: Stores;
    let sittingId: string;
    let attempts: string[];
    beforeAll(async () => {
      stores = await open();
      const world = await attemptWorld(stores, at);
      const draft = { ...world.sitting, id: randomUUID(), version: 1, state: 'draft' as const };
      sittingId = draft.id;
      const audit = { at, actor: 'test', action: 'made', subject: draft.id, reason: null, detail: {} };
      await stores.sittings.create(draft, audit);
      const entry = {
        ...plainEntry,
        institute: 'Utrecht',
        trainingStart: '2026-03-01',
        fte: 1,
        extraMinutes: 0,
      };
      const entries = ['001', '002'].map((number) => ({
        ...entry,
        number: `${number}-${sittingId}`,
        name: number,
      }));
      await stores.sittings.replaceRoster({ ...draft, version: 2 }, entries, at, audit);
      const rows = await stores.sittings.roster(sittingId);
      attempts = rows.map(({ attemptId }) => attemptId);
      for (const { attemptId, personId } of rows) {
        const record = { ...(await world.newAttempt()), id: attemptId, personId, sittingId };
        const events = linkAll(emptyChain, at, [
          { type: 'created', attemptId, designHash: 'd', releaseHash: 'r', seed: 's', extraMs: 0 },
        ]);
        await stores.attempts.create([{ record, events }]);
      }
    });

    const comment = (attempt: number, patch: Partial<Comment> = {}): Comment => ({
      id: randomUUID(),
      attemptId: attempts[attempt]!,
      position: 3,
      itemCode: 'LHK-003',
      text: 'Optie B klopt óók: ≥ 38 °C 🌡 \'"; drop table comment; --',
      at,
      ...patch,
    });

    test('[CO1] a remark comes back as it was written; sending it again changes nothing', async () => {
      const first = comment(0);
      expect(await stores.comments.add(first)).toBe('stored');
      expect(await stores.comments.add({ ...first, text: 'iets anders', at: at + 1 })).toBe('stored');
      expect(await stores.comments.find(first.id)).toEqual(first);
      expect(await stores.comments.find(randomUUID())).toBeUndefined();
    });

    test('[CO2] the remarks of a sitting come in order of time, with the candidate number, and are counted', async () => {
      const before = (await stores.comments.countBySitting(sittingId)).get(attempts[0]!) ?? 0;
      const early = comment(0, { at: at - 2, position: null, itemCode: null });
      const earlier = comment(1, { at: at - 3 });
      await stores.comments.add(early);
      await stores.comments.add(earlier);
      const rows = await stores.comments.ofSitting(sittingId);
      expect(rows.slice(0, 2)).toEqual([
        { ...earlier, number: `002-${sittingId}` },
        { ...early, number: `001-${sittingId}` },
      ]);
      expect(await stores.comments.countBySitting(sittingId)).toEqual(
        new Map([
          [attempts[0]!, before + 1],
          [attempts[1]!, 1],
        ]),
      );
    });

    test('[CO4] the remarks on one attempt are counted, and those alone', async () => {
      const [one, other] = [
        await stores.comments.countOf(attempts[0]!),
        await stores.comments.countOf(attempts[1]!),
      ];
      await stores.comments.add(comment(0));
      await stores.comments.add(comment(0));
      expect(await stores.comments.countOf(attempts[0]!)).toBe(one + 2);
      expect(await stores.comments.countOf(attempts[1]!)).toBe(other);
      expect(await stores.comments.countOf(randomUUID())).toBe(0);
    });

    test('[CO3] a remark on an attempt that does not exist is refused', async () => {
      await expect(stores.comments.add(comment(0, { attemptId: randomUUID() }))).rejects.toThrow();
    });

    test('[CO5] the remarks on an item come with the latest first', async () => {
      const code = 'KOV-986';
      const [early, late] = [
        comment(0, { itemCode: code, at: at + 1 }),
        comment(1, { itemCode: code, at: at + 2 }),
      ];
      await stores.comments.add(early);
      await stores.comments.add(late);
      expect(await stores.comments.ofItem(code)).toEqual([late, early]);
    });

    test('[CO2] remarks are counted per item', async () => {
      const code = 'KOV-987';
      for (const itemCode of [code, code, null]) await stores.comments.add(comment(1, { itemCode }));
      expect((await stores.comments.countByItem()).get(code)).toBe(2);
    });
  });
}
