import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';

export const draftsQuery = queryOptions({
  queryKey: ['releaseDrafts'],
  queryFn: () => call('GET /api/release-drafts'),
});

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['releaseDraft', id],
    queryFn: () => call('GET /api/release-drafts/:id', { params: { id } }),
  });

/** By version: a choice that changed is checked anew. Never older than the visit: items change by themselves. */
export const checkQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['releaseCheck', id, version],
    queryFn: () => call('GET /api/release-drafts/:id/check', { params: { id } }, { timeoutMs: 60_000 }),
    refetchOnWindowFocus: false,
  });

export const differenceQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['releaseDifference', id, version],
    queryFn: () =>
      call('GET /api/release-drafts/:id/difference', { params: { id }, query: {} }, { timeoutMs: 60_000 }),
    refetchOnWindowFocus: false,
  });
