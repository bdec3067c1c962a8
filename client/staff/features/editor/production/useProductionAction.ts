import { type MutationKey, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Production } from '#contracts/producing.ts';
import { productionQuery } from './productionQuery.ts';

/** Something planned or made. The reply is the production as it now stands. @param mutationKey names those that wait for each other */
export function useProductionAction<Input>(
  act: (input: Input) => Promise<Production>,
  onDone: () => void = () => undefined,
  mutationKey: MutationKey = productionQuery.queryKey,
) {
  const client = useQueryClient();
  return useMutation({
    mutationKey,
    mutationFn: act,
    onSuccess: (production) => {
      client.setQueryData(productionQuery.queryKey, production);
      onDone();
    },
  });
}
