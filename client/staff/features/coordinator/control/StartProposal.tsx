import { Button, Group } from '@mantine/core';
import { call } from '#client/shared/api.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useSittingAction } from '../data/useSittingAction.ts';
import { controlTexts } from './controlTexts.ts';

/** A start that waits for the second person: who proposed it, and what can be done with it. */
export function StartProposal({ sitting }: { readonly sitting: Sitting }) {
  const text = useText(controlTexts).proposal;
  const format = useFormat();
  const notify = useNotify();
  const message = useProblemMessage();
  const at = { params: { sittingId: sitting.id }, body: { version: sitting.version } };
  const confirm = useSittingAction(
    sitting.id,
    () => call('POST /api/sittings/:sittingId/start-proposal/confirm', at),
    ({ startsAt }) => startsAt !== null && notify(text.confirmed(format.seconds(startsAt))),
  );
  const withdraw = useSittingAction(
    sitting.id,
    () => call('POST /api/sittings/:sittingId/start-proposal/withdraw', at),
    () => notify(text.withdrawn),
  );
  const proposal = sitting.startProposal;
  if (proposal === null || sitting.state !== 'published') return null;
  const error = confirm.error ?? withdraw.error;
  return (
    <Notice tone="attention" role="status">
      {text.open(proposal.byName, format.seconds(proposal.at))} {text.waits}
      {error !== null && <p role="alert">{message(error)}</p>}
      <Group gap={8} mt={8}>
        <Button loading={confirm.isPending} onClick={() => confirm.mutate(undefined)}>
          {text.confirm(sitting.candidates)}
        </Button>
        <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
          {text.withdraw}
        </Button>
      </Group>
    </Notice>
  );
}
