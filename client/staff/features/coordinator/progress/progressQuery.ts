import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';
import type { Progress } from '#contracts/progress.ts';
import { newest } from './mergeProgress.ts';

export const progressKey = (sittingId: string) => ['sitting', sittingId, 'progress'] as const;

/** The whole picture by HTTP. `live`: pushes keep it fresh, so asking is only a safety net. */
export const progressQuery = (sittingId: string, live: boolean) =>
  queryOptions({
    queryKey: progressKey(sittingId),
    queryFn: async ({ client, queryKey }) => {
      const before = client.getQueryData<Progress>(queryKey);
      const fetched = await call('GET /api/sittings/:sittingId/progress', { params: { sittingId } });
      return newest(before, client.getQueryData<Progress>(queryKey), fetched);
    },
    refetchInterval: live ? 30_000 : 5_000,
    // Merged rows keep their identity already; comparing 4,000 rows every second would only cost time.
    structuralSharing: false,
  });
