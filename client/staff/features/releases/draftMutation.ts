import type { QueryClient } from '@tanstack/react-query';
import type { ChangeReleaseDraft, ReleaseDraftPage } from '#contracts/releasing.ts';
import { draftQuery, draftsQuery } from './draftQueries.ts';

export type Without<T> = T extends unknown ? Omit<T, 'basedOn'> : never;

/** A change of a draft, made to the draft as it stands when it is its turn. */
export type DraftChange = (draft: ReleaseDraftPage) => Without<ChangeReleaseDraft>;

/** An act on a draft: the reply is how it now stands; after a refusal it is fetched again, somebody else was first. */
export function draftMutation<Input>(
  client: QueryClient,
  id: string,
  act: (input: Input) => Promise<ReleaseDraftPage>,
  onDone: () => void,
) {
  const { queryKey } = draftQuery(id);
  return {
    mutationFn: act,
    onSuccess: (page: ReleaseDraftPage) => {
      client.setQueryData(queryKey, page);
      void client.invalidateQueries({ queryKey: draftsQuery.queryKey });
      onDone();
    },
    onError: () => void client.invalidateQueries({ queryKey }),
  };
}

/** Changes of one draft one at a time, each of what the one before it left: nobody gets in their own way. */
export function changesInTurn(
  client: QueryClient,
  id: string,
  send: (change: ChangeReleaseDraft) => Promise<ReleaseDraftPage>,
  onDone: () => void,
) {
  const makeChange = async (change: DraftChange) => {
    // What is known, or after a refusal what is being fetched anew.
    const now = await client.query({ ...draftQuery(id), staleTime: Number.POSITIVE_INFINITY });
    return send({ ...change(now), basedOn: now.version });
  };
  return { ...draftMutation(client, id, makeChange, onDone), scope: { id: `release ${id}` } };
}
