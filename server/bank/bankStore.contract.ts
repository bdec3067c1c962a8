import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { designHash } from '#itembank/design/design.ts';
import { releaseHash } from '#itembank/release/release.ts';
import type { Alarm } from '#server/platform/brokenMachine.ts';
import { sampleDesign, sampleRelease } from '#tests/support/sampleBank.ts';
import type { Stores } from '#tests/support/stores.ts';

/** What every bank store does. Rules: SPEC.md, section BK. */
export function describeBankStore(name: string, open: (alarm?: Alarm) => Promise<Stores>): void {
  describe(`${name}: bank`, () => {
    let stores: Stores;
    beforeAll(async () => {
      stores = await open();
    });

    test('[BK1] a release comes back as it was published, so that its hash still holds', async () => {
      const release = sampleRelease(30);
      expect(await stores.bank.publishRelease(release, 5)).toBe('stored');
      const found = (await stores.bank.findRelease(release.id))!;
      expect(found).toEqual(release);
      expect(releaseHash(found)).toBe(release.hash);
      expect(await stores.bank.findRelease(randomUUID())).toBeUndefined();
    });

    test('[BK2] what is published is never overwritten', async () => {
      const [release, design] = [sampleRelease(3), sampleDesign()];
      await stores.bank.publishRelease(release, 5);
      await stores.bank.publishDesign(design);
      expect(await stores.bank.publishRelease({ ...sampleRelease(2), id: release.id }, 6)).toBe('conflict');
      expect(await stores.bank.publishDesign({ ...design, durationMinutes: 1 })).toBe('conflict');
      expect(await stores.bank.findRelease(release.id)).toEqual(release);
      expect(await stores.bank.findDesign(design.id, 1)).toEqual(design);
    });

    test.each([
      ['a word of a question', 'Vraag 2?', 'Vraag 3?', 'item TST-002 was changed'],
      ['a key', '"key":"B"', '"key":"A"', 'was changed'],
      ['a parameter', '"c":0.2', '"c":0.3', 'the selection or its parameters was changed'],
      ['a field', '"pool":', '"pond":', 'its form was changed'],
      ['the release itself, for another one', '"id":"proef-', '"id":"anders-', 'its name was changed'],
    ])(
      '[BK6] a release in which %s was changed is refused, with an alarm',
      async (_what, old, other, told) => {
        const release = sampleRelease(3);
        await stores.bank.publishRelease(release, 5);
        const change = {
          sql: `update release set content = replace(content, '${old}', '${other}') where id = '${release.id}'`,
          parameters: [],
        };
        expect(await stores.writer.write([{ query: change, expect: 1 }])).toBe('stored');
        const alarms: Error[] = [];
        const { bank } = await open((error) => alarms.push(error));
        const refusal = { code: 'contentChanged', message: expect.stringContaining(told) };
        await expect(bank.findRelease(release.id)).rejects.toMatchObject(refusal);
        expect(alarms).toMatchObject([refusal]);
        expect((await bank.releases()).map(({ release: { id } }) => id)).not.toContain(release.id);
      },
    );

    test('[BK3] releases are listed with the newest first', async () => {
      const [old, young] = [sampleRelease(1), sampleRelease(1)];
      await stores.bank.publishRelease(young, 2_000_000_000_001);
      await stores.bank.publishRelease(old, 2_000_000_000_000);
      expect((await stores.bank.releases()).slice(0, 2)).toEqual([
        { release: young, publishedAt: 2_000_000_000_001 },
        { release: old, publishedAt: 2_000_000_000_000 },
      ]);
    });

    test('[BK4] every version of a design can be found; the newest one is offered, the tenth after the ninth', async () => {
      const design = sampleDesign();
      for (const version of [1, 9, 10]) await stores.bank.publishDesign({ ...design, version });
      const ninth = (await stores.bank.findDesign(design.id, 9))!;
      expect(designHash(ninth)).toBe(designHash({ ...design, version: 9 }));
      expect(await stores.bank.findDesign(design.id, 2)).toBeUndefined();
      const offered = (await stores.bank.designs()).filter(({ id }) => id === design.id);
      expect(offered).toEqual([{ ...design, version: 10 }]);
    });

    test('[BK7] media that no longer are what their name says are refused, with an alarm', async () => {
      const bytes = randomBytes(500);
      const hash = createHash('sha256').update(bytes).digest('hex');
      const media = { name: `${hash}.png`, type: 'image/png', bytes };
      await stores.bank.addMedia(media);
      expect(bytes.equals((await stores.bank.findMedia(media.name))!.bytes)).toBe(true);
      const other = bytes.with(7, bytes[7]! ^ 1);
      const sql = `update media set base64 = '${Buffer.from(other).toString('base64')}' where name = '${media.name}'`;
      await stores.writer.write([{ query: { sql, parameters: [] }, expect: 1 }]);
      const alarms: Error[] = [];
      const { bank } = await open((error) => alarms.push(error));
      await expect(bank.findMedia(media.name)).rejects.toMatchObject({ code: 'contentChanged' });
      expect(alarms).toHaveLength(1);
    });

    test('[BK5] media come back byte for byte; the same name again changes nothing', async () => {
      const media = { name: `${randomUUID()}.png`, type: 'image/png', bytes: randomBytes(70_000) };
      expect(await stores.bank.addMedia(media)).toBe('stored');
      expect(await stores.bank.addMedia({ ...media, bytes: randomBytes(3) })).toBe('stored');
      const found = (await stores.bank.findMedia(media.name))!;
      expect(found.type).toBe('image/png');
      expect(media.bytes.equals(found.bytes)).toBe(true);
      expect(await stores.bank.findMedia('nothing.svg')).toBeUndefined();
      const others = Array.from({ length: 1200 }, (_, i) => `nothing-${i}.svg`);
      expect(await stores.bank.mediaAmong([...others, media.name])).toEqual(new Set([media.name]));
      expect(await stores.bank.mediaAmong([])).toEqual(new Set());
    });
  });
}
