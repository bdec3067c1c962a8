import type { CurrencyQuery } from '#contracts/currency.ts';

/** Where the items behind a figure stand. */
export function currencyPath(filter: CurrencyQuery): string {
  return `/currency/items?${new URLSearchParams(Object.entries(filter))}`;
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
