import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';
import type { ImportJob } from '#contracts/imports.ts';

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: () => call('GET /api/imports'),
});

/** Asked again every second while a file comes in or is read. */
export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: ['import', importId],
    queryFn: () => call('GET /api/imports/:importId', { params: { importId } }),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? 1_000 : false),
  });

/** They change with the job, so its version stands in their key. */
export const importRowsQuery = ({ id, version }: ImportJob) =>
  queryOptions({
    queryKey: ['import', id, 'rows', version],
    queryFn: () =>
      call('GET /api/imports/:importId/rows', { params: { importId: id } }, { timeoutMs: 30_000 }),
  });

function isUnderWay({ state }: ImportJob): boolean {
  return state.kind === 'uploading' || state.kind === 'reading';
}
