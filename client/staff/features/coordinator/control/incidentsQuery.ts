import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';

export const incidentsQuery = (sittingId: string) =>
  queryOptions({
    queryKey: ['sitting', sittingId, 'incidents'],
    queryFn: () => call('GET /api/sittings/:sittingId/incidents', { params: { sittingId } }),
    refetchInterval: 5_000,
  });
