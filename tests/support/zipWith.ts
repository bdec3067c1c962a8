import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ZipContent, zipBytes } from '#server/bank/zipBytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'peil-zip-'));
let written = 0;

/** A temporary zip file; its path. */
export async function zipWith(files: ZipContent): Promise<string> {
  return zipFile(await zipBytes(files));
}

export function zipFile(bytes: Buffer): string {
  const path = join(folder, `${++written}.zip`);
  writeFileSync(path, bytes);
  return path;
}
