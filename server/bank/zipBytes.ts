import { ZipFile } from 'yazl';

/** Files of a zip by name; with a mode, when they are more than plain files. */
export type ZipContent = Readonly<Record<string, string | Buffer | { content: string; mode: number }>>;

/** The bytes of a zip with these files in it. */
export async function zipBytes(files: ZipContent): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, file] of Object.entries(files)) {
    if (typeof file === 'string' || Buffer.isBuffer(file)) zip.addBuffer(Buffer.from(file), name);
    else zip.addBuffer(Buffer.from(file.content), name, { mode: file.mode });
  }
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
