import { addMonths } from '#itembank/release/addMonths.ts';
import type { Stage } from '#itembank/taxonomy/lifeCycle.ts';
import type { Citation, SourceRegistry } from './sourceRegistry.ts';

/** What the actuality of an item depends on. */
export interface DatedItem {
  readonly code: string;
  readonly stage: Stage;
  readonly theme: string;
  /** Last day on which it may enter a release, as an ISO date. */
  readonly reviewBy: string;
  readonly cites: readonly Citation[];
}

/** How one item stands today. */
export interface Standing {
  readonly outdated: boolean;
  readonly unknown: boolean;
  readonly past: boolean;
  /** Loses its review date within three months. */
  readonly soon: boolean;
}

/** Months ahead in which an item counts as nearly expired. */
const soonMonths = 3;

/** Out of the running: nobody keeps these up to date. */
const gone: ReadonlySet<Stage> = new Set(['archived', 'burned']);

/** @param today as an ISO date */
export function standingOf(item: DatedItem, registry: SourceRegistry, today: string): Standing {
  const past = item.reviewBy < today;
  return {
    outdated: item.cites.some((citation) => registry.isOutdated(citation)),
    unknown: item.cites.some(({ source }) => registry.find(source) === undefined),
    past,
    soon: !past && item.reviewBy <= addMonths(today, soonMonths),
  };
}

/** The items whose actuality matters. */
export function kept<Item extends Pick<DatedItem, 'stage'>>(items: readonly Item[]): Item[] {
  return items.filter(({ stage }) => !gone.has(stage));
}

/** How many lose their review date in each month from this one on. What is past is in none of them. */
export function expiryByMonth(
  items: readonly Pick<DatedItem, 'reviewBy'>[],
  today: string,
  months: number,
): { readonly months: { month: string; items: number }[]; readonly later: number } {
  const names = Array.from({ length: months }, (_, i) => addMonths(`${today.slice(0, 7)}-01`, i).slice(0, 7));
  const ahead = items.filter(({ reviewBy }) => reviewBy >= today).map(({ reviewBy }) => reviewBy.slice(0, 7));
  return {
    months: names.map((month) => ({ month, items: ahead.filter((one) => one === month).length })),
    later: ahead.filter((month) => month > names.at(-1)!).length,
  };
}
