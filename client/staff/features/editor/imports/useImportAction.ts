import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportJob } from '#contracts/imports.ts';
import { itemsQuery } from '../data/itemQueries.ts';
import { importQuery, importsQuery } from './importQueries.ts';

/** Something done with an import; the reply is the import as it now stands. */
export function useImportAction<Input>(id: string, act: (input: Input) => Promise<ImportJob>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (job) => {
      client.setQueryData(importQuery(id).queryKey, job);
      void client.invalidateQueries({ queryKey: importsQuery.queryKey });
      if (job.state.kind === 'done') void client.invalidateQueries({ queryKey: itemsQuery.queryKey });
    },
    onError: () => void client.invalidateQueries({ queryKey: importQuery(id).queryKey }),
  });
}
