import type { ReleaseDifference } from '#contracts/releasing.ts';
import type { EditedItem } from '#itembank/editing/editedItem.ts';
import { compareReleases } from '#itembank/release/compareReleases.ts';
import type { Release } from '#itembank/release/release.ts';
import { termName } from '#itembank/taxonomy/taxonomy.ts';
import { itemVersion } from '#itembank/version/itemVersion.ts';

type Compared = Parameters<typeof compareReleases>[0];

/** The difference of two releases as staff read it, with the numbers by which two versions can be compared. */
export function releaseDifference(
  before: Release | undefined,
  after: Compared,
  items: ReadonlyMap<string, EditedItem>,
): ReleaseDifference {
  const { changed, cells, ...rest } = compareReleases(before ?? { entries: [], enemies: [] }, after);
  const old = new Map(before?.entries.map(({ version }) => [version.code, version.hash]));
  const current = new Map(after.entries.map(({ version }) => [version.code, version.hash]));
  return {
    before: before === undefined ? null : { id: before.id, name: before.name },
    added: [...rest.added],
    removed: [...rest.removed],
    changed: changed.map(({ code, change }) => ({
      code,
      change,
      from: numberOf(items.get(code), old.get(code)),
      to: numberOf(items.get(code), current.get(code)),
    })),
    recalibrated: [...rest.recalibrated],
    enemiesAdded: [...rest.enemiesAdded],
    enemiesRemoved: [...rest.enemiesRemoved],
    cells: cells.map((cell) => ({ ...cell, name: termName(cell.attribute, cell.value) })),
  };
}

function numberOf(item: EditedItem | undefined, hash: string | undefined): number | null {
  const found = item?.versions.find(({ content }) => itemVersion(item.code, content).hash === hash);
  return found?.number ?? null;
}
