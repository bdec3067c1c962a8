import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useProblemMessage } from '../server/useProblemMessage.ts';
import { staffTexts } from '../staffTexts.ts';
import { Notice } from '../states/Notice.tsx';
import { useText } from '../useText.ts';
import { HeldModal } from './HeldModal.tsx';
import { StepButton } from './StepButton.tsx';

interface Props {
  readonly title: string;
  /** Names the number of people it touches. */
  readonly submit: string;
  /** The step is under way: it can no longer be called back, and its outcome is told here. */
  readonly pending: boolean;
  /** Something is still being looked up: it cannot be confirmed yet, but one may leave. */
  readonly reading?: boolean;
  readonly error: unknown;
  /** Stops someone's test, or cannot be taken back. */
  readonly danger?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of a step that is confirmed: what it does, to how many, and one button to do it. */
export function StepDialog({
  title,
  submit,
  pending,
  reading = false,
  error,
  danger,
  onSubmit,
  onClose,
  children,
}: Props) {
  const text = useText(staffTexts);
  const message = useProblemMessage();
  return (
    <HeldModal title={title} pending={pending} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          // The dialog may be asked for by a field of a form, which is not submitted with it.
          event.stopPropagation();
          if (!pending && !reading) onSubmit();
        }}
      >
        <Stack gap={16}>
          {children}
          {error !== null && (
            <Notice tone="attention" role="alert">
              {message(error)}
            </Notice>
          )}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" disabled={pending} onClick={onClose}>
              {text.cancel}
            </Button>
            <StepButton pending={pending || reading} color={danger ? 'stopped' : 'petrol'}>
              {submit}
            </StepButton>
          </Group>
        </Stack>
      </form>
    </HeldModal>
  );
}
