import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { QtiProblem } from '#itembank/qti/qtiProblem.ts';

/** What a package may be at most. One file is read at a time, so memory follows `bytesRead`, not the package. */
export const zipLimits = {
  entries: 10_000,
  totalBytes: 500 * 1024 * 1024,
  /** Unpacked against packed, of one file and of the whole; from 1 MiB on, since little says nothing. */
  ratio: 200,
  ratioFromBytes: 1024 * 1024,
  bytesRead: 16 * 1024 * 1024,
};

/** A zip file whose list of contents was found harmless; a file in it is unpacked when it is read. */
export interface Zip {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** @throws {QtiProblem} when the file is not there, too large, or not what the list says of it */
  read(name: string): Promise<Uint8Array>;
  close(): void;
}

/**
 * Opens a zip file and looks at every entry before anything is unpacked.
 *
 * @throws {QtiProblem} for too many entries, too much inside, bombs, links, encryption, names that lead outside
 */
export async function openZip(path: string): Promise<Zip> {
  const zip = await refusing(() =>
    yauzl.openPromise(path, { autoClose: false, strictFileNames: true, validateEntrySizes: true }),
  );
  try {
    const entries = await refusing(() => listed(zip));
    return {
      names: [...entries.keys()],
      has: (name) => entries.has(name),
      read: (name) => refusing(() => read(zip, name, entries.get(name))),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listed(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > zipLimits.entries) {
    throw new QtiProblem('zip', `${zip.entryCount} > ${zipLimits.entries} entries`);
  }
  const entries = new Map<string, Entry>();
  const names = new Set<string>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName, uncompressedSize, compressedSize } = entry;
    if (isLink(entry)) throw new QtiProblem('zip', `link ${fileName}`);
    if (entry.isEncrypted()) throw new QtiProblem('zip', `encrypted ${fileName}`);
    if (isBomb(uncompressedSize, compressedSize)) throw new QtiProblem('zip', `zip bomb ${fileName}`);
    total += uncompressedSize;
    if (total > zipLimits.totalBytes) throw new QtiProblem('zip', '> 500 MiB');
    const folded = fileName.normalize('NFC').toLowerCase();
    if (names.has(folded)) throw new QtiProblem('zip', `${fileName} (2×)`);
    names.add(folded);
    if (!fileName.endsWith('/')) entries.set(fileName, entry);
  }
  // Entries that share their packed bytes look harmless one by one.
  if (isBomb(total, zip.fileSize)) throw new QtiProblem('zip', 'zip bomb');
  return entries;
}

async function read(zip: ZipFile, name: string, entry: Entry | undefined): Promise<Uint8Array> {
  if (entry === undefined) throw new QtiProblem('missing', name);
  if (entry.uncompressedSize > zipLimits.bytesRead) throw new QtiProblem('tooLarge', name);
  const stream = await zip.openReadStreamPromise(entry);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > zipLimits.bytesRead) throw new QtiProblem('tooLarge', name);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function isBomb(unpacked: number, packed: number): boolean {
  return unpacked > zipLimits.ratioFromBytes && unpacked > packed * zipLimits.ratio;
}

/** The upper half of the attributes holds the file mode of Unix: 0o120000 is a symbolic link. */
function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

/** What the zip reader finds wrong is wrong with the file; what the machine finds wrong is not. */
async function refusing<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof QtiProblem || (error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    throw new QtiProblem('zip', (error as Error).message);
  }
}
