import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '#client/shared/api.ts';
import type { ItemPage } from '#contracts/editing.ts';
import { itemQuery, itemsQuery } from './itemQueries.ts';

/**
 * Something done with an item. The reply is the item as it now stands; after a refusal it is fetched again,
 * because then somebody else was first.
 */
export function useItemAction<Input>(
  act: (input: Input) => Promise<ItemPage>,
  onDone: (page: ItemPage) => void,
  code?: string,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (page) => {
      client.setQueryData(itemQuery(page.code).queryKey, page);
      void client.invalidateQueries({ queryKey: itemsQuery.queryKey });
      onDone(page);
    },
    onError: (error) => {
      if (error instanceof ProblemError && code !== undefined) {
        void client.invalidateQueries({ queryKey: itemQuery(code).queryKey });
      }
    },
  });
}
