import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '#client/shared/api.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { sittingQuery } from './sittingQueries.ts';

/**
 * A step with a sitting: publish, start, extend, close, release. The reply is the sitting as it now
 * stands. After a refusal the page is refreshed, because then someone else was first.
 */
export function useSittingAction<Input>(
  sittingId: string,
  act: (input: Input) => Promise<Sitting>,
  onDone: (sitting: Sitting) => void,
) {
  const client = useQueryClient();
  const refreshOthers = () => {
    void client.invalidateQueries({ queryKey: ['sittings'] });
    return client.invalidateQueries({
      predicate: ({ queryKey }) =>
        queryKey[0] === 'sitting' && queryKey[1] === sittingId && queryKey[2] !== 'view',
    });
  };
  return useMutation({
    mutationFn: act,
    onSuccess: (sitting) => {
      client.setQueryData(sittingQuery(sittingId).queryKey, sitting);
      void refreshOthers();
      onDone(sitting);
    },
    onError: (error) => {
      if (error instanceof ProblemError) void client.invalidateQueries({ queryKey: ['sitting', sittingId] });
    },
  });
}
