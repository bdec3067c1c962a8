import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';

export const productionQuery = queryOptions({
  queryKey: ['production'],
  queryFn: () => call('GET /api/production'),
});
