import { Button } from '@mantine/core';
import { call } from '#client/shared/api.ts';
import type { Assignment } from '#contracts/producing.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { coverageTexts } from './coverageTexts.ts';
import { useCellName } from './useCellName.ts';
import { useProductionAction } from './useProductionAction.ts';

/** Takes an assignment back; what was made for it stays. */
export function WithdrawButton({ assignment: { id, cell, author } }: { readonly assignment: Assignment }) {
  const { assignments: text } = useText(coverageTexts);
  const nameOf = useCellName();
  const notify = useNotify();
  const message = useProblemMessage();
  const withdraw = useProductionAction(
    () => call('POST /api/production/assignments/:id/withdrawal', { params: { id } }),
    () => notify(text.tookBack(author)),
  );
  return (
    <>
      <Button
        variant="subtle"
        size="xs"
        loading={withdraw.isPending}
        aria-label={text.withdrawOf(nameOf(cell), author)}
        onClick={() => withdraw.mutate(undefined)}
      >
        {text.withdraw}
      </Button>
      {withdraw.error !== null && <span role="alert">{message(withdraw.error)}</span>}
    </>
  );
}
