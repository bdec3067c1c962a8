import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, ProblemError } from '#client/shared/api.ts';
import type { RoomPlan } from '#contracts/planning.ts';

export const roomsQuery = (sittingId: string) =>
  queryOptions({
    queryKey: ['sitting', sittingId, 'rooms'],
    queryFn: () => call('GET /api/sittings/:sittingId/rooms', { params: { sittingId } }),
  });

export const coverageQuery = (sittingId: string) =>
  queryOptions({
    queryKey: ['sitting', sittingId, 'coverage'],
    queryFn: () => call('GET /api/sittings/:sittingId/coverage', { params: { sittingId } }),
  });

export const conflictsQuery = (sittingId: string) =>
  queryOptions({
    queryKey: ['sitting', sittingId, 'conflicts'],
    queryFn: () => call('GET /api/sittings/:sittingId/conflicts', { params: { sittingId } }),
  });

/** A change of rooms or places; the reply is the plan as it then stands. Everything else of the sitting is asked anew. */
export function usePlanAction<Input>(
  sittingId: string,
  act: (input: Input) => Promise<RoomPlan>,
  onDone: (plan: RoomPlan, input: Input) => void,
) {
  const client = useQueryClient();
  const { queryKey } = roomsQuery(sittingId);
  return useMutation({
    mutationFn: act,
    onSuccess: (plan, input) => {
      client.setQueryData(queryKey, plan);
      void client.invalidateQueries({
        predicate: ({ queryKey: key }) => key[0] === 'sitting' && key[1] === sittingId && key[2] !== 'rooms',
      });
      onDone(plan, input);
    },
    onError: (error) => {
      if (error instanceof ProblemError) void client.invalidateQueries({ queryKey });
    },
  });
}
