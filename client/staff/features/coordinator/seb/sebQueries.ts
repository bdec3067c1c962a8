import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';

export const sebQuery = (sittingId: string) =>
  queryOptions({
    queryKey: ['sitting', sittingId, 'seb'],
    queryFn: () => call('GET /api/sittings/:sittingId/seb', { params: { sittingId } }),
    // The link to the file works for two hours.
    refetchInterval: 30 * 60_000,
  });

export const sebChecksQuery = (sittingId: string) =>
  queryOptions({
    queryKey: ['sitting', sittingId, 'sebChecks'],
    queryFn: () => call('GET /api/sittings/:sittingId/seb/checks', { params: { sittingId } }),
    refetchInterval: 10_000,
  });
