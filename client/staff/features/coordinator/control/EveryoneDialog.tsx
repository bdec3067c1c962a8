import { Text } from '@mantine/core';
import { useState } from 'react';
import type { Sitting } from '#contracts/sitting.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useSittingAction } from '../data/useSittingAction.ts';
import { isReason, ReasonField } from '../sitting/ReasonField.tsx';

interface Props {
  readonly sitting: Sitting;
  readonly text: {
    readonly title: string;
    readonly affects: (count: number) => string;
    readonly submit: (count: number) => string;
    readonly done: string;
  };
  /** How many candidates it touches. */
  readonly count: number;
  readonly danger?: boolean;
  /** Whether a reason is asked for. */
  readonly reasoned: boolean;
  readonly act: (reason: string) => Promise<Sitting>;
  readonly onClose: () => void;
}

/** One step for everyone: says how many it touches, and asks why where it stops people. */
export function EveryoneDialog({ sitting, text, count, danger, reasoned, act, onClose }: Props) {
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const step = useSittingAction(sitting.id, act, () => {
    notify(text.done);
    onClose();
  });
  return (
    <StepDialog
      title={text.title}
      submit={text.submit(count)}
      pending={step.isPending}
      error={step.error}
      danger={danger ?? false}
      onSubmit={() => {
        setTried(true);
        if (!reasoned || isReason(reason)) step.mutate(reason.trim());
      }}
      onClose={onClose}
    >
      <Text role="status" fw={600}>
        {text.affects(count)}
      </Text>
      {reasoned && <ReasonField first value={reason} onChange={setReason} tried={tried} />}
    </StepDialog>
  );
}
