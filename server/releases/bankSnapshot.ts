import { mediaOf } from '#itembank/content/mediaOf.ts';
import { currentVersion, type EditedItem, editedItem } from '#itembank/editing/editedItem.ts';
import type { LintContext } from '#itembank/lint/lintRule.ts';
import type { Release, ReleaseEntry } from '#itembank/release/release.ts';
import type { BankState } from '#itembank/release/releaseCandidate.ts';
import { dutchDay } from '#itembank/taxonomy/dutchDay.ts';
import type { Pool } from '#itembank/taxonomy/pool.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { EditStore } from '#server/editing/editStore.ts';
import type { Clock } from '#server/platform/clock.ts';

/** The bank as a release would be made from it, at one revision. */
export interface BankSnapshot extends BankState {
  readonly revision: number;
  /** Name of the release of another pool that holds an item, by its code. */
  readonly inOtherPools: ReadonlyMap<string, string>;
  readonly context: LintContext;
}

interface Needs {
  readonly edits: Pick<EditStore, 'events' | 'revision'>;
  readonly bank: Pick<BankStore, 'releases' | 'mediaAmong'>;
  readonly clock: Clock;
  readonly currentEditions: () => Promise<ReadonlyMap<string, string>>;
}

/** Logs read at the same moment. */
const atOnce = 40;

/** Reads what the bank knows of these items now; an edit while it reads shows in the revision. */
export async function bankSnapshot(
  { edits, bank, clock, currentEditions }: Needs,
  codes: readonly string[],
  pool: Pool,
): Promise<BankSnapshot> {
  const revision = await edits.revision();
  const items = new Map<string, EditedItem>();
  for (let from = 0; from < codes.length; from += atOnce) {
    const some = codes.slice(from, from + atOnce);
    const logs = await Promise.all(some.map((code) => edits.events(code)));
    for (const [i, log] of logs.entries()) {
      if (log.length === 0) continue;
      const events = log.map(({ event }) => event);
      items.set(some[i]!, editedItem(some[i]!, events));
    }
  }
  const releases = (await bank.releases()).map(({ release }) => release);
  const wanted = new Set(codes);
  return {
    revision,
    items,
    released: newestEntries(releases, wanted),
    inOtherPools: usedElsewhere(releases, wanted, pool),
    context: {
      today: dutchDay(clock.now()),
      currentEdition: await currentEditions(),
      media: await bank.mediaAmong(filesOf(items)),
    },
  };
}

/** The files that the current versions of these items show or play. */
function filesOf(items: ReadonlyMap<string, EditedItem>): string[] {
  return [...new Set([...items.values()].flatMap((item) => mediaOf(currentVersion(item).content)))];
}

/** @param releases newest first */
function newestEntries(releases: readonly Release[], wanted: ReadonlySet<string>): Map<string, ReleaseEntry> {
  const found = new Map<string, ReleaseEntry>();
  for (const entry of releases.flatMap(({ entries }) => entries)) {
    const { code } = entry.version;
    if (wanted.has(code) && !found.has(code)) found.set(code, entry);
  }
  return found;
}

function usedElsewhere(
  releases: readonly Release[],
  wanted: ReadonlySet<string>,
  pool: Pool,
): Map<string, string> {
  return new Map(
    releases
      .filter((release) => release.pool !== pool)
      .flatMap(({ name, entries }) =>
        entries.flatMap(({ version: { code } }) => (wanted.has(code) ? [[code, name] as const] : [])),
      ),
  );
}
