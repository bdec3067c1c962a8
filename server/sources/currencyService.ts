import type { Currency, CurrencyItem, CurrencyQuery } from '#contracts/currency.ts';
import { type DatedItem, expiryByMonth, kept, standingOf } from '#itembank/sources/currency.ts';
import { citationsOf, type SourceRegistry } from '#itembank/sources/sourceRegistry.ts';
import { dutchDay } from '#itembank/taxonomy/dutchDay.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { EditingService } from '#server/editing/editingService.ts';
import type { StoredRow } from '#server/editing/editStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import { plannedTests } from './plannedTests.ts';
import { sourceRegister } from './sourceRegister.ts';
import type { SourceStore } from './sourceStore.ts';

interface Needs {
  readonly store: Pick<SourceStore, 'all' | 'revision'>;
  readonly editing: Pick<EditingService, 'rows'>;
  readonly sittings: Pick<SittingStore, 'list'>;
  readonly bank: Pick<BankStore, 'releases'>;
  readonly clock: Clock;
}

/** A year and the rest of this month: beyond that, expiry is one figure. */
const monthsShown = 13;

/** How up to date the bank is, in figures and in the items behind each figure. Rules: SPEC.md, section CU. */
export type CurrencyService = ReturnType<typeof currencyService>;

export function currencyService({ store, editing, sittings, bank, clock }: Needs) {
  const register = sourceRegister(store);

  async function standing() {
    const registry = await register();
    const today = dutchDay(clock.now());
    const items = kept(await editing.rows()).map((row) => ({ row, ...standingOf(row, registry, today) }));
    return { registry, today, items };
  }
  type Stood = Awaited<ReturnType<typeof standing>>['items'][number];

  return {
    async view(): Promise<Currency> {
      const { registry, today, items } = await standing();
      const count = (holds: (item: Stood) => boolean) => items.filter(holds).length;
      const figures = (some: readonly Stood[]) => ({
        items: some.length,
        outdated: some.filter(({ outdated }) => outdated).length,
        soon: some.filter(({ past, soon }) => past || soon).length,
      });
      return {
        today,
        items: items.length,
        outdated: count(({ outdated }) => outdated),
        past: count(({ past }) => past),
        unknown: count(({ unknown }) => unknown),
        ...expiryByMonth(
          items.map(({ row }) => row),
          today,
          monthsShown,
        ),
        sources: grouped(items, ({ row }) => [
          ...new Set(row.cites.flatMap(({ source }) => registry.find(source)?.id ?? [])),
        ])
          .map(([id, some]) => {
            const { number, title } = registry.find(id)!;
            return { id, name: number === null ? title : `${number} ${title}`, ...figures(some) };
          })
          .toSorted((x, y) => y.outdated - x.outdated || y.soon - x.soon || y.items - x.items),
        themes: grouped(items, ({ row }) => [row.theme]).map(([theme, some]) => ({
          theme,
          ...figures(some),
        })),
        planned: (await plannedTests(sittings, bank)).map(({ name, plannedAt, release }) => {
          const frozen = release.entries.map(({ version }) => version.content);
          return {
            name,
            plannedAt,
            release: release.id,
            items: frozen.length,
            outdated: frozen.filter(({ sources }) => isBehind(citationsOf(sources), registry)).length,
            expiring: frozen.filter(({ reviewBy }) => reviewBy < dutchDay(plannedAt)).length,
          };
        }),
      };
    },

    /** The items behind a figure, those that expire first on top. */
    async items({ only, month, source, theme, release }: CurrencyQuery): Promise<CurrencyItem[]> {
      const { registry, items } = await standing();
      const codes =
        release === undefined
          ? undefined
          : new Set(
              (await bank.releases())
                .find((one) => one.release.id === release)
                ?.release.entries.map(({ version }) => version.code),
            );
      return items
        .filter(
          (item) =>
            (only === undefined || item[only] || (only === 'soon' && item.past)) &&
            (month === undefined || (!item.past && item.row.reviewBy.startsWith(month))) &&
            (source === undefined ||
              item.row.cites.some((one) => registry.find(one.source)?.id === source)) &&
            (theme === undefined || item.row.theme === theme) &&
            (codes === undefined || codes.has(item.row.code)),
        )
        .map(({ row }) => currencyItem(row, registry))
        .toSorted((x, y) => (x.reviewBy < y.reviewBy ? -1 : 1));
    },
  };
}

function isBehind(cites: DatedItem['cites'], registry: SourceRegistry): boolean {
  return cites.some((citation) => registry.isOutdated(citation));
}

function currencyItem(
  { code, question, stage, theme, reviewBy, cites }: StoredRow,
  registry: SourceRegistry,
) {
  const amiss = cites.filter((one) => registry.isOutdated(one) || registry.find(one.source) === undefined);
  return {
    code,
    question,
    stage,
    theme,
    reviewBy,
    sources: amiss.map(({ source, edition }) => {
      const known = registry.find(source);
      return {
        name: known?.number ?? known?.title ?? source,
        edition,
        current: registry.currentEditions.get(source) ?? null,
      };
    }),
  };
}

function grouped<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return [...groups];
}
