import type { DependentItem, SourcePage } from '#contracts/sources.ts';
import type { RegisteredSource } from '#itembank/sources/registeredSource.ts';
import { citationsOf, type SourceRegistry } from '#itembank/sources/sourceRegistry.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { StoredRow } from '#server/editing/editStore.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import { plannedTests } from './plannedTests.ts';

/** The items that rest on a source, by code; an item that names it twice stands for its oldest edition. */
export function dependentItems(
  rows: readonly StoredRow[],
  source: RegisteredSource,
  registry: SourceRegistry,
): DependentItem[] {
  return rows.flatMap(({ code, question, stage, cites }) => {
    const named = cites.filter((citation) => source.keys.includes(citation.source));
    const shown = named.find((citation) => registry.isOutdated(citation)) ?? named[0];
    if (shown === undefined) return [];
    return [{ code, question, stage, edition: shown.edition, outdated: registry.isOutdated(shown) }];
  });
}

/** Tests still to come with items that rest on a source. */
export async function plannedUses(
  source: RegisteredSource,
  sittings: Pick<SittingStore, 'list'>,
  bank: Pick<BankStore, 'releases'>,
): Promise<SourcePage['planned']> {
  return (await plannedTests(sittings, bank)).flatMap(({ name, plannedAt, release }) => {
    const items = release.entries.filter(({ version }) =>
      citationsOf(version.content.sources).some((citation) => source.keys.includes(citation.source)),
    ).length;
    return items === 0 ? [] : [{ name, plannedAt, items }];
  });
}
