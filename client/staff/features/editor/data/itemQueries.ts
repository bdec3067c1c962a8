import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';
import { type KnownItems, mergeItems } from '../bank/mergeItems.ts';

/** All items. Fetched as a whole once, after that only what changed since. */
export const itemsQuery = queryOptions({
  queryKey: ['items'],
  queryFn: async ({ client, queryKey }): Promise<KnownItems> => {
    const known = client.getQueryData<KnownItems>(queryKey);
    const query = known === undefined ? {} : { query: { since: String(known.revision) } };
    const [list, mine] = await Promise.all([
      call('GET /api/items', query, { timeoutMs: 30_000 }),
      call('GET /api/my-items'),
    ]);
    return mergeItems(known, list, mine);
  },
  select: ({ rows }) => rows,
  structuralSharing: false,
});

/**
 * The items with these words in any of their texts. Asked again while the server is still reading in, and until it
 * can be reached again.
 */
export const itemSearchQuery = (words: string) =>
  queryOptions({
    queryKey: ['itemSearch', words],
    queryFn: ({ signal }) => call('GET /api/item-search', { query: { q: words } }, { signal }),
    retry: false,
    refetchInterval: ({ state }) =>
      state.status === 'error' ? 5000 : state.data?.complete === false ? 500 : false,
  });

/** While somebody writes, a refetch would only tell what the save finds out anyway. */
export const itemQuery = (code: string) =>
  queryOptions({
    queryKey: ['item', code],
    queryFn: () => call('GET /api/items/:code', { params: { code } }),
  });

/** A version never changes, so it is asked for once. */
export const itemVersionQuery = (code: string, number: number) =>
  queryOptions({
    queryKey: ['itemVersion', code, number],
    queryFn: () =>
      call('GET /api/items/:code/versions/:number', { params: { code, number: String(number) } }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What sittings showed of items. Asked again while the server is still counting. */
export const itemStatisticsQuery = queryOptions({
  queryKey: ['itemStatistics'],
  queryFn: () => call('GET /api/item-statistics', {}, { timeoutMs: 30_000 }),
  refetchInterval: ({ state }) => (state.data?.complete === false ? 3000 : false),
});

/** What was measured of an item as it reads at this version. Asked again while the server is still counting. */
export const itemMeasurementQuery = (code: string, version: number) =>
  queryOptions({
    queryKey: ['itemMeasurement', code, version],
    queryFn: () => call('GET /api/items/:code/statistics', { params: { code } }, { timeoutMs: 30_000 }),
    refetchInterval: ({ state }) => (state.data?.complete === false ? 3000 : false),
  });

export const savedViewsQuery = { queryKey: ['itemViews'], queryFn: () => call('GET /api/item-views') };

export const bulkHistoryQuery = queryOptions({
  queryKey: ['itemBatches'],
  queryFn: () => call('GET /api/item-batches'),
});
