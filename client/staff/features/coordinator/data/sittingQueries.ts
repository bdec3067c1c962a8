import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';

/*
 * What the coordinator's screens fetch. Everything of one sitting starts with ['sitting', id], so
 * that one line refreshes all of it.
 */
export const sittingsQuery = queryOptions({
  queryKey: ['sittings'],
  queryFn: () => call('GET /api/sittings'),
  refetchInterval: 30_000,
});

export const designsQuery = queryOptions({
  queryKey: ['designs'],
  queryFn: () => call('GET /api/designs'),
  staleTime: 5 * 60_000,
});

export const releasesQuery = queryOptions({
  queryKey: ['releases'],
  queryFn: () => call('GET /api/releases'),
  staleTime: 5 * 60_000,
});

/** Pushes are hints: asking again every 20 s finds what a lost push would have told. */
export const sittingQuery = (sittingId: string) =>
  queryOptions({
    queryKey: ['sitting', sittingId, 'view'],
    queryFn: () => call('GET /api/sittings/:sittingId', { params: { sittingId } }),
    refetchInterval: 20_000,
  });

export const rosterQuery = (sittingId: string) =>
  queryOptions({
    queryKey: ['sitting', sittingId, 'roster'],
    queryFn: () => call('GET /api/sittings/:sittingId/roster', { params: { sittingId } }),
  });

/** Looking at codes is logged, so they are fetched only when asked for, and only once. */
export const codesQuery = (sittingId: string) =>
  queryOptions({
    queryKey: ['codes', sittingId],
    queryFn: () => call('GET /api/sittings/:sittingId/codes', { params: { sittingId } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 10 * 60_000,
    refetchOnReconnect: false,
  });

export const resultsQuery = (sittingId: string) =>
  queryOptions({
    queryKey: ['sitting', sittingId, 'results'],
    queryFn: () =>
      call('GET /api/sittings/:sittingId/results', { params: { sittingId } }, { timeoutMs: 60_000 }),
  });

export const commentsQuery = (sittingId: string) =>
  queryOptions({
    queryKey: ['sitting', sittingId, 'comments'],
    queryFn: () => call('GET /api/sittings/:sittingId/comments', { params: { sittingId } }),
    refetchInterval: 30_000,
  });

export const auditQuery = (sittingId: string) =>
  queryOptions({
    queryKey: ['sitting', sittingId, 'audit'],
    queryFn: () => call('GET /api/sittings/:sittingId/audit', { params: { sittingId } }),
  });
