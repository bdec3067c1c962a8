import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';

export const itemsQuery = queryOptions({
  queryKey: ['items'],
  queryFn: () => call('GET /api/items', {}, { timeoutMs: 30_000 }),
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
