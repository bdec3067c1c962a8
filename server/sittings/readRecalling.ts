import type { RosterColumns } from '#contracts/roster.ts';
import { readRosterFile } from './readRosterFile.ts';
import type { RosterFile } from './rosterLines.ts';

/** A file as it was read, and whether by the columns that were chosen the last time. */
interface Recalled {
  readonly read: RosterFile;
  readonly recalled: boolean;
}

/**
 * Reads a file by the names of its columns. Where those are not ours the columns chosen the last time are tried, as far as
 * the file has them; when they do not suffice they go beside what was understood, for somebody to complete.
 */
export async function readRecalling(
  bytes: Uint8Array,
  recall: () => Promise<RosterColumns>,
): Promise<Recalled> {
  const read = await readRosterFile(bytes);
  if (!hasOtherHeader(read)) return { read, recalled: false };
  const headers = new Set(read.headers.map((header) => header.toLowerCase()));
  const entries = Object.entries(await recall()).filter(([, header]) => headers.has(header.toLowerCase()));
  if (entries.length === 0) return { read, recalled: false };
  const known: RosterColumns = Object.fromEntries(entries);
  const again = await readRosterFile(bytes, known);
  if (!hasOtherHeader(again)) return { read: again, recalled: true };
  return { read: { ...read, columns: { ...known, ...read.columns } }, recalled: false };
}

function hasOtherHeader({ problems }: RosterFile): boolean {
  return problems.some(({ code }) => code === 'header');
}
