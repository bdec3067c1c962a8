import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Discussion } from '#contracts/discussing.ts';
import { discussionQuery } from './discussionQuery.ts';

/** Something said or settled about an item. The reply is the discussion as it now stands. */
export function useDiscussionAction<Input>(
  code: string,
  act: (input: Input) => Promise<Discussion>,
  onDone: () => void = () => undefined,
) {
  const client = useQueryClient();
  const { queryKey } = discussionQuery(code);
  return useMutation({
    mutationFn: act,
    onSuccess: (discussion) => {
      client.setQueryData(queryKey, discussion);
      onDone();
    },
    onError: () => void client.invalidateQueries({ queryKey }),
  });
}
