import type { ExportFormat } from '#contracts/exporting.ts';
import { mediaOf } from '#itembank/content/mediaOf.ts';
import type { ExchangedItem, PackageFile } from '#itembank/qti/write/exchangedItem.ts';
import { qtiPackage } from '#itembank/qti/write/qtiPackage.ts';
import { zipBytes } from '#server/bank/zipBytes.ts';
import { itemJson } from './itemJson.ts';

/**
 * Items with their media as a zip; the same items always give the same bytes. A file that is nowhere to be found is
 * left out, so that one lost picture does not keep a bank in.
 */
export async function exportArchive(
  format: ExportFormat,
  items: readonly ExchangedItem[],
  findMedia: (name: string) => Promise<Uint8Array | undefined>,
): Promise<Buffer> {
  const files: Record<string, Buffer> = {};
  for (const { path, text } of filesOf(format, items)) files[path] = Buffer.from(text);
  for (const name of [...new Set(items.flatMap(({ content }) => mediaOf(content)))].sort()) {
    const bytes = await findMedia(name);
    if (bytes) files[`media/${name}`] = Buffer.from(bytes);
  }
  return zipBytes(files);
}

function filesOf(format: ExportFormat, items: readonly ExchangedItem[]): PackageFile[] {
  return format === 'qti'
    ? qtiPackage(items)
    : items.map((item) => ({ path: `items/${item.code}.json`, text: itemJson(item) }));
}
