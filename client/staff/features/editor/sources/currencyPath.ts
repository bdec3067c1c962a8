import type { CurrencyQuery } from '#contracts/currency.ts';

/** Where the items behind a figure stand. */
export function currencyPath(filter: CurrencyQuery): string {
  const said = Object.entries(filter).filter((part): part is [string, string] => part[1] !== undefined);
  return `/currency/items?${new URLSearchParams(said)}`;
}

/** The filter as it stands in an address; the server refuses what means nothing. */
export function filterOf(params: URLSearchParams): CurrencyQuery {
  const names = ['only', 'month', 'source', 'theme', 'release'] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = params.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}
