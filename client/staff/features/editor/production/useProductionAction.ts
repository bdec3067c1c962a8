import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Production } from '#contracts/producing.ts';
import { productionQuery } from './productionQuery.ts';

/** Something planned or made. The reply is the production as it now stands. */
export function useProductionAction<Input>(
  act: (input: Input) => Promise<Production>,
  onDone: () => void = () => undefined,
) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: productionQuery.queryKey,
    mutationFn: act,
    onSuccess: (production) => {
      client.setQueryData(productionQuery.queryKey, production);
      onDone();
    },
  });
}
