import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';
import type { MeasureReleaseDraft } from '#contracts/calibrating.ts';
import type { ChangeReleaseDraft, DecideReleaseDraft, ReleaseDraftPage } from '#contracts/releasing.ts';
import { useNotify } from '../../states/useNotify.ts';
import { draftQuery, draftsQuery } from './draftQueries.ts';

type Without<T> = T extends unknown ? Omit<T, 'basedOn'> : never;

/** Changes what was chosen. After a refusal the draft is fetched again: somebody else was first. */
export function useChangeDraft({ id, version }: ReleaseDraftPage, done: string) {
  return useDraftMutation(id, done, (change: Without<ChangeReleaseDraft>) =>
    call('PUT /api/release-drafts/:id', { params: { id }, body: { ...change, basedOn: version } }),
  );
}

/** Proposes, approves, sends back or drops; the server checks once more, which takes seconds. */
export function useDecideDraft({ id, version }: ReleaseDraftPage, done: string) {
  return useDraftMutation(id, done, (decision: Without<DecideReleaseDraft>) =>
    call(
      'POST /api/release-drafts/:id/decisions',
      { params: { id }, body: { ...decision, basedOn: version } },
      { timeoutMs: 90_000 },
    ),
  );
}

/** Shows what a calibration would bring, or brings it in. */
export function useMeasureDraft({ id, version }: ReleaseDraftPage) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (measuring: Without<MeasureReleaseDraft>) =>
      call(
        'POST /api/release-drafts/:id/measurements',
        { params: { id }, body: { ...measuring, basedOn: version } },
        { timeoutMs: 60_000 },
      ),
    onSuccess: (_, { trial }) => {
      if (!trial) void client.invalidateQueries({ queryKey: draftQuery(id).queryKey });
    },
    onError: () => void client.invalidateQueries({ queryKey: draftQuery(id).queryKey }),
  });
}

function useDraftMutation<Input>(id: string, done: string, act: (input: Input) => Promise<ReleaseDraftPage>) {
  const client = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: act,
    onSuccess: (page) => {
      client.setQueryData(draftQuery(id).queryKey, page);
      void client.invalidateQueries({ queryKey: draftsQuery.queryKey });
      notify(done);
    },
    onError: () => void client.invalidateQueries({ queryKey: draftQuery(id).queryKey }),
  });
}
