import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';
import type { CurrencyQuery } from '#contracts/currency.ts';

export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: () => call('GET /api/sources', {}, { timeoutMs: 30_000 }),
});

const whileWorkingMs = 700;

/** Asked again and again while items are being told. */
export const sourceQuery = (id: string) =>
  queryOptions({
    queryKey: ['source', id],
    queryFn: () => call('GET /api/sources/:id', { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.work ? whileWorkingMs : false),
  });

export const currencyQuery = queryOptions({
  queryKey: ['currency'],
  queryFn: () => call('GET /api/currency', {}, { timeoutMs: 30_000 }),
});

export const currencyItemsQuery = (filter: CurrencyQuery) =>
  queryOptions({
    queryKey: ['currency', filter],
    queryFn: () => call('GET /api/currency/items', { query: { ...filter } }, { timeoutMs: 30_000 }),
  });

export const itemSourcesQuery = (code: string, version: number) =>
  queryOptions({
    queryKey: ['itemSources', code, version],
    queryFn: () => call('GET /api/items/:code/sources', { params: { code } }),
  });
