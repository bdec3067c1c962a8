import { Text } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { useSittingAction } from '../data/useSittingAction.ts';
import { useProgress } from '../progress/useProgress.ts';
import { isReason, ReasonField } from './ReasonField.tsx';
import { sittingTexts } from './sittingTexts.ts';

interface Props {
  readonly sitting: Sitting;
  readonly onClose: () => void;
}

/** Ends what still runs: names how many people that stops, and asks why. */
export function CloseDialog({ sitting, onClose }: Props) {
  const text = useText(sittingTexts).closeDialog;
  const notify = useNotify();
  const { data } = useProgress(sitting.id);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const rows = data?.rows ?? [];
  const running = rows.filter((row) => row.state === 'working' || row.state === 'paused').length;
  const notBegun = rows.filter((row) => row.state === 'absent' || row.state === 'waiting').length;

  const close = useSittingAction(
    sitting.id,
    () =>
      call('POST /api/sittings/:sittingId/close', {
        params: { sittingId: sitting.id },
        body: { version: sitting.version, reason: reason.trim() },
      }),
    () => {
      notify(text.done);
      onClose();
    },
  );

  return (
    <StepDialog
      title={text.title}
      submit={text.submit(running)}
      pending={close.isPending}
      error={close.error}
      danger={running > 0}
      onSubmit={() => {
        setTried(true);
        if (isReason(reason)) close.mutate(undefined);
      }}
      onClose={onClose}
    >
      <div>
        <Text role="status" fw={600}>
          {text.running(running)}
        </Text>
        {notBegun > 0 && <Text>{text.absent(notBegun)}</Text>}
        <Text>{text.warning}</Text>
      </div>
      <ReasonField first value={reason} onChange={setReason} tried={tried} />
    </StepDialog>
  );
}
