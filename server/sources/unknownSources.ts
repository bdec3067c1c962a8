import type { UnknownSource } from '#contracts/sources.ts';
import { currentVersion, editedItem } from '#itembank/editing/editedItem.ts';
import { sourceKey } from '#itembank/sources/sourceKey.ts';
import type { SourceRegistry } from '#itembank/sources/sourceRegistry.ts';
import type { EditStore, StoredRow } from '#server/editing/editStore.ts';

/** The sources that items name and nobody keeps, those of most items first. One item tells how each is written. */
export async function unknownSources(
  rows: readonly StoredRow[],
  registry: SourceRegistry,
  edits: Pick<EditStore, 'events'>,
): Promise<UnknownSource[]> {
  const codes = new Map<string, string[]>();
  for (const { code, cites } of rows) {
    for (const key of new Set(cites.map(({ source }) => source))) {
      if (registry.find(key) !== undefined) continue;
      const known = codes.get(key);
      if (known === undefined) codes.set(key, [code]);
      else known.push(code);
    }
  }
  const most = [...codes].toSorted(([, x], [, y]) => y.length - x.length).slice(0, shownAtMost);
  const found = await Promise.all(
    most.map(async ([key, items]) => {
      const log = await edits.events(items[0]!);
      const { content } = currentVersion(
        editedItem(
          items[0]!,
          log.map(({ event }) => event),
        ),
      );
      const source = content.sources.find((one) => sourceKey(one) === key);
      if (source === undefined) return [];
      const { kind, title, number, edition } = source;
      return [{ key, kind, title, number, edition, items }];
    }),
  );
  return found.flat();
}

/** As many as a person looks through; the next come up when these have been settled. */
const shownAtMost = 200;
