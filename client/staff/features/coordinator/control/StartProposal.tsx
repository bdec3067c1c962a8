import { Button, Group } from '@mantine/core';
import { call } from '#client/shared/api.ts';
import { proposalMs, type Sitting } from '#contracts/sitting.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { useServerNow } from '../../../server/useServerNow.ts';
import { useSession } from '../../../session/useSession.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useSittingAction } from '../data/useSittingAction.ts';
import { controlTexts } from './controlTexts.ts';

interface Props {
  readonly sitting: Sitting;
  /** Who is signed in and waits. */
  readonly ready: number;
}

/** A start that waits for the second person: who proposed it, and what can be done with it. */
export function StartProposal({ sitting, ready }: Props) {
  const text = useText(controlTexts).proposal;
  const format = useFormat();
  const notify = useNotify();
  const message = useProblemMessage();
  const me = useSession().data;
  const now = useServerNow(1_000);
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
  const stale = now > proposal.at + proposalMs;
  const isMine = me?.personId === proposal.by;
  return (
    <Notice tone="attention" role="status">
      {text.open(proposal.byName, format.seconds(proposal.at))} {stale ? text.stale : text.waits}
      {error !== null && <p role="alert">{message(error)}</p>}
      <Group gap={8} mt={8}>
        {!stale && !isMine && (
          <Button loading={confirm.isPending} onClick={() => confirm.mutate(undefined)}>
            {text.confirm(ready, sitting.candidates)}
          </Button>
        )}
        <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
          {text.withdraw}
        </Button>
      </Group>
    </Notice>
  );
}
