import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';

export const measurementsQuery = queryOptions({
  queryKey: ['measurements'],
  queryFn: () => call('GET /api/measurements', {}, { timeoutMs: 60_000 }),
  staleTime: 5 * 60_000,
});
