import { ZipFile } from 'yazl';

/** Files of a zip by name; with a mode, when they are more than plain files. */
export type ZipContent = Readonly<Record<string, string | Buffer | { content: string; mode: number }>>;

/** Every file bears this date, so that the same files make the same zip. */
const mtime = new Date(2026, 0, 1);

/** The bytes of a zip with these files in it. */
export async function zipBytes(files: ZipContent): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, file] of Object.entries(files)) {
    if (typeof file === 'string' || Buffer.isBuffer(file)) zip.addBuffer(Buffer.from(file), name, { mtime });
    else zip.addBuffer(Buffer.from(file.content), name, { mode: file.mode, mtime });
  }
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
