import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';
import type { Pulse } from '#contracts/control.ts';
import { mergePulse } from './mergePulse.ts';

/** The pulse of a sitting; after the first time only what is new is asked for. */
export const pulseQuery = (sittingId: string) =>
  queryOptions({
    queryKey: ['sitting', sittingId, 'pulse'],
    queryFn: async ({ client, queryKey }) => {
      const known = client.getQueryData<Pulse>(queryKey);
      const since = known?.samples.at(-1)?.at ?? 0;
      const fetched = await call('GET /api/sittings/:sittingId/pulse', {
        params: { sittingId },
        query: { since: String(since) },
      });
      return mergePulse(known, fetched);
    },
    refetchInterval: 5_000,
    // Samples keep their identity already; comparing hours of them every time would only cost time.
    structuralSharing: false,
  });
