import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';

/** What concerns the person. Asked once a minute, and soon again while the server is still reading in. */
export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: () => call('GET /api/notices', {}, { timeoutMs: 30_000 }),
  refetchInterval: ({ state }) => (state.data?.complete === false ? 2000 : 60_000),
});
