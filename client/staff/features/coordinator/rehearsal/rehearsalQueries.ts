import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, ProblemError } from '#client/shared/api.ts';
import type { Rehearsal } from '#contracts/rehearsing.ts';

/** Asked every two seconds while simulated candidates are there. */
export const rehearsalQuery = (sittingId: string) =>
  queryOptions({
    queryKey: ['sitting', sittingId, 'rehearsal'],
    queryFn: () => call('GET /api/sittings/:sittingId/rehearsal', { params: { sittingId } }),
    refetchInterval: ({ state }) => (state.data?.run?.state === 'running' ? 2_000 : 20_000),
  });

/** A step with the simulated candidates; the reply is how it then stands. */
export function useRehearsalAction<Input>(
  sittingId: string,
  act: (input: Input) => Promise<Rehearsal>,
  onDone: (input: Input) => void = () => undefined,
) {
  const client = useQueryClient();
  const { queryKey } = rehearsalQuery(sittingId);
  return useMutation({
    mutationFn: act,
    onSuccess: (rehearsal, input) => {
      client.setQueryData(queryKey, rehearsal);
      onDone(input);
    },
    onError: (error) => {
      if (error instanceof ProblemError) void client.invalidateQueries({ queryKey });
    },
  });
}
