import { open } from 'node:fs/promises';
import { type QtiDocument, readQtiDocument } from '#itembank/qti/qtiDocument.ts';
import { QtiProblem } from '#itembank/qti/qtiProblem.ts';
import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { decodeXml } from '#server/bank/decodeXml.ts';
import { openZip, type Zip, zipLimits } from '#server/bank/openZip.ts';
import { BadInput } from './badInput.ts';

/**
 * Hands a file on as what it is: a package, or a document of its own.
 *
 * @throws {BadInput} with file, line and reason, when it cannot be read
 */
export async function readQtiFile<T>(
  file: string,
  language: keyof Bilingual,
  use: { package: (zip: Zip) => Promise<T>; document: (document: QtiDocument) => T },
): Promise<T> {
  try {
    const bytes = await firstBytes(file);
    if (!isZip(bytes)) return use.document(readQtiDocument(decodeXml(bytes), file));
    const zip = await openZip(file);
    try {
      return await use.package(zip);
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof QtiProblem) throw new BadInput(`${file}${placeOf(error)}`, error.reason(language));
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new BadInput(file, `cannot be read (${(error as Error).message})`);
  }
}

/** The whole file when it is a document; of a zip no more than is needed to see that it is one. */
async function firstBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const start = Buffer.alloc(4);
    await handle.read(start, 0, 4, 0);
    if (isZip(start)) return start;
    if (size > zipLimits.bytesRead)
      throw new QtiProblem('tooLarge', `${Math.ceil(size / 1024 / 1024)} MiB > 16 MiB`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function placeOf({ line, column }: QtiProblem): string {
  if (line === undefined) return '';
  return column === undefined ? `: line ${line}` : `: line ${line}, column ${column}`;
}
