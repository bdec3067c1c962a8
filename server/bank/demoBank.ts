import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { renamedMedia } from '#itembank/content/renamedMedia.ts';
import { DemoItem } from '#itembank/demo/demoItem.ts';
import { Design } from '#itembank/design/design.ts';
import { ItemSet } from '#itembank/release/itemSet.ts';
import { EnemySet, freezeRelease, type Release, type ReleaseEntry } from '#itembank/release/release.ts';
import type { Pool } from '#itembank/taxonomy/pool.ts';
import { itemVersion } from '#itembank/version/itemVersion.ts';
import type { Media } from './bankStore.ts';

const root = join(import.meta.dirname, '../../itembank');
const estimatedOn = '2026-11-21';
const mediaTypes: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt',
};

/** The demonstration bank as it stands in the repository, ready to be published. */
export interface DemoBank {
  readonly releases: readonly Release[];
  readonly designs: readonly Design[];
  readonly media: readonly Media[];
}

/**
 * Reads and freezes the demonstration bank.
 *
 * @param publishedOn ISO date of the releases
 * @throws when an item is invalid or may not be released: the bank in the repository is wrong then
 */
export function readDemoBank(publishedOn: string): DemoBank {
  const renamed = readMedia();
  const folders: readonly { pool: Pool; folder: string; id: string; name: string }[] = [
    { pool: 'lhk', folder: 'lhk', id: 'lhk-demo-1', name: 'LHK demonstratie 1' },
    { pool: 'kov', folder: 'kov', id: 'kov-demo-1', name: 'KOV demonstratie 1' },
    { pool: 'practice', folder: 'practice', id: 'oefen-demo-1', name: 'Oefenvragen demonstratie 1' },
  ];
  const enemies = EnemySet.array().parse(readJson(join(root, 'demo/enemies.json')));
  const cases = ItemSet.array().parse(readJson(join(root, 'demo/sets.json')));
  const used = new Set<string>();
  const releases = folders.map(({ pool, folder, id, name }) => {
    const entries = readItems(join(root, 'demo', folder), renamed);
    const codes = new Set(entries.map(({ version }) => version.code));
    const sets = cases.filter((set) => set.codes.every((code) => codes.has(code)));
    const release = freezeRelease({ id, name, pool, publishedOn, entries, enemies, sets }, used);
    if ('reason' in release) throw new Error(`${id}: ${release.reason} ${release.code ?? ''}`);
    for (const { version } of entries) used.add(version.code);
    return release;
  });
  const designs = readdirSync(join(root, 'design'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => Design.parse(readJson(join(root, 'design', file))));
  return { releases, designs, media: [...renamed.values()] };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Media under the hash of their content: a file name could give an answer away. */
function readMedia(): Map<string, Media> {
  const folder = join(root, 'demo/media');
  return new Map(
    readdirSync(folder).map((file) => {
      const bytes = readFileSync(join(folder, file));
      const name = createHash('sha256').update(bytes).digest('hex') + extname(file);
      return [file, { name, type: mediaTypes[extname(file)] ?? 'application/octet-stream', bytes }];
    }),
  );
}

function readItems(folder: string, media: ReadonlyMap<string, Media>): ReleaseEntry[] {
  const names = new Map([...media].map(([file, { name }]) => [file, name]));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const { code, content, expertEstimate } = DemoItem.parse(readJson(join(folder, file)));
      const origin = { kind: 'expertEstimate', by: 'Peil demonstratieredactie', on: estimatedOn } as const;
      return {
        version: itemVersion(code, renamedMedia(content, names)),
        calibration: { ...expertEstimate, d: 1, origin },
      };
    });
}
