import { rename, rm, writeFile } from 'node:fs/promises';
import { BadInput } from './badInput.ts';

/** Writes a file whole or not at all: beside it first, and then in its place. */
export async function writeWholeFile(file: string, content: string): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined); // nothing to remove when it could not even be begun
    throw new BadInput(file, `cannot be written (${(error as Error).message})`);
  }
}
