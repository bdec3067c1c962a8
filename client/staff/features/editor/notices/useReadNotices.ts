import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';
import { noticesQuery } from './noticesQuery.ts';

/** Marks notices as read; null marks all. */
export function useReadNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[] | null) => call('POST /api/notices/read', { body: { ids } }),
    onSuccess: (notices) => client.setQueryData(noticesQuery.queryKey, notices),
  });
}
