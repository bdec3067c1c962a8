import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '#client/shared/api.ts';
import type { SourcePage } from '#contracts/sources.ts';
import { sourceQuery } from './sourceQueries.ts';

/** Whatever depends on which edition counts. */
const touched: ReadonlySet<unknown> = new Set(['sources', 'currency', 'items', 'item', 'itemSources']);

/** Something done with a source. The reply is the source as it now stands; after a refusal it is fetched again. */
export function useSourceAction<Input>(
  act: (input: Input) => Promise<SourcePage>,
  onDone: (source: SourcePage) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (source) => {
      client.setQueryData(sourceQuery(source.id).queryKey, source);
      void client.invalidateQueries({ predicate: ({ queryKey }) => touched.has(queryKey[0]) });
      onDone(source);
    },
    onError: (error) => {
      if (error instanceof ProblemError) void client.invalidateQueries({ queryKey: ['source'] });
    },
  });
}
