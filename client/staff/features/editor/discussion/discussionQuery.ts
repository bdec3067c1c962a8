import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';

export const discussionQuery = (code: string) =>
  queryOptions({
    queryKey: ['discussion', code],
    queryFn: () => call('GET /api/items/:code/discussion', { params: { code } }),
  });
