import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';

export const productionQuery = queryOptions({
  queryKey: ['production'],
  queryFn: () => call('GET /api/production'),
});

/** Names the two things that the dialog of a cell can do: either closes it, so that only one may be under way. */
export const planKey = ['production', 'plan'] as const;
