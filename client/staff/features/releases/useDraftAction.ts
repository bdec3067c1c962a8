import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';
import type { MeasureReleaseDraft } from '#contracts/calibrating.ts';
import type { ChangeReleaseDraft, DecideReleaseDraft, ReleaseDraftPage } from '#contracts/releasing.ts';
import { useNotify } from '../../states/useNotify.ts';
import { changesInTurn, draftMutation, type Without } from './draftMutation.ts';
import { draftQuery } from './draftQueries.ts';

/** Changes what was chosen, one change at a time; each is told what the draft is when it is its turn. */
export function useChangeDraft({ id }: ReleaseDraftPage, done: string) {
  const client = useQueryClient();
  const notify = useNotify();
  const send = (body: ChangeReleaseDraft) => call('PUT /api/release-drafts/:id', { params: { id }, body });
  return useMutation(changesInTurn(client, id, send, () => notify(done)));
}

/** Proposes, approves, sends back or drops; the server checks once more, which takes seconds. */
export function useDecideDraft({ id, version }: ReleaseDraftPage, done: string) {
  const client = useQueryClient();
  const notify = useNotify();
  const decide = (decision: Without<DecideReleaseDraft>) =>
    call(
      'POST /api/release-drafts/:id/decisions',
      { params: { id }, body: { ...decision, basedOn: version } },
      { timeoutMs: 90_000 },
    );
  return useMutation(draftMutation(client, id, decide, () => notify(done)));
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
