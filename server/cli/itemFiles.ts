import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ExchangedItem } from '#itembank/qti/write/exchangedItem.ts';
import { BadInput } from './badInput.ts';

/**
 * The items below a directory, in the order of their files (such as `LHK-001.json`).
 *
 * @throws {BadInput} when there are none, or a file is none
 */
export async function itemFilesIn(directory: string): Promise<ExchangedItem[]> {
  const names = await readdir(directory, { recursive: true }).catch(() => {
    throw new BadInput(directory, 'is not a directory that can be read');
  });
  const items: ExchangedItem[] = [];
  for (const name of names.filter((one) => /\b[A-Z]{2,5}-\d{3,6}\.json$/.test(one)).sort()) {
    const file = join(directory, name);
    const parsed = ExchangedItem.safeParse(jsonOf(file, await readFile(file, 'utf8')));
    if (!parsed.success) throw new BadInput(file, z.prettifyError(parsed.error));
    items.push(parsed.data);
  }
  if (items.length === 0) throw new BadInput(directory, 'holds no items (files such as LHK-001.json)');
  return items;
}

function jsonOf(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput(file, (error as Error).message);
  }
}
