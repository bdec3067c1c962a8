import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { releaseHash } from '#itembank/release/release.ts';
import { isIntact } from '#itembank/version/itemVersion.ts';
import { demoItems, demoMedia } from '#tests/support/demoFiles.ts';
import { readDemoBank } from './demoBank.ts';

const bank = readDemoBank('2026-11-21');
const all = bank.releases.flatMap(({ entries }) => entries);

describe('the demonstration bank, read and frozen', () => {
  test('[BM6] has one release and one design for each pool, published on the day asked for', () => {
    expect(bank.releases.map(({ pool, entries }) => [pool, entries.length])).toEqual([
      ['lhk', demoItems.lhk.length],
      ['kov', demoItems.kov.length],
      ['practice', demoItems.practice.length],
    ]);
    expect(bank.designs.map(({ pool }) => pool).toSorted()).toEqual(['kov', 'lhk', 'practice']);
    expect(bank.releases.every(({ publishedOn }) => publishedOn === '2026-11-21')).toBe(true);
  });

  test('[BM6] is the same bank whenever it is read', () => {
    expect(readDemoBank('2026-11-22').releases.map(({ hash }) => hash)).toEqual(
      bank.releases.map(({ hash }) => hash),
    );
  });

  test('[BM7] holds versions and releases that are what their hashes say', () => {
    expect(all.filter(({ version }) => !isIntact(version))).toEqual([]);
    for (const release of bank.releases) expect(releaseHash(release)).toBe(release.hash);
  });

  test('[BM7] lets no item of the practice pool into a live release', () => {
    const inLive = new Set(
      bank.releases
        .filter(({ pool }) => pool !== 'practice')
        .flatMap(({ entries }) => entries.map(({ version }) => version.hash)),
    );
    const practice = bank.releases.find(({ pool }) => pool === 'practice')!;
    expect(practice.entries.filter(({ version }) => inLive.has(version.hash))).toEqual([]);
    expect(new Set(all.map(({ version }) => version.code)).size).toBe(all.length);
  });

  test('[BM8] names media by what is in them, so that no name gives an answer away', () => {
    for (const { name, bytes, type } of bank.media) {
      const extension = name.split('.').at(-1)!;
      expect(name).toBe(`${createHash('sha256').update(bytes).digest('hex')}.${extension}`);
      expect(type).toMatch(
        { svg: /^image\/svg/, png: /^image\/png$/, mp4: /^video/, vtt: /^text\/vtt$/ }[extension]!,
      );
    }
    const names = new Set(bank.media.map(({ name }) => name));
    const used = [...JSON.stringify(all).matchAll(/"(?:media|poster|captions)":"([^"]+)"/g)].map(
      ([, name]) => name!,
    );
    expect(used.length).toBeGreaterThanOrEqual(6);
    expect(new Set(used)).toEqual(names);
    for (const { name } of demoMedia) expect(JSON.stringify(all)).not.toContain(name);
  });

  test('[BM9] says that its parameters are an expert’s estimates', () => {
    expect(all.every(({ calibration }) => calibration.origin.kind === 'expertEstimate')).toBe(true);
  });

  test('[BM9] cannot be published after its items are due for review', () => {
    expect(() => readDemoBank('2099-01-01')).toThrow(/pastReview LHK-/);
  });
});
