import { Button, Group, Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useProblemMessage } from '../server/useProblemMessage.ts';
import { staffTexts } from '../staffTexts.ts';
import { Notice } from '../states/Notice.tsx';
import { useText } from '../useText.ts';

interface Props {
  readonly title: string;
  /** Names the number of people it touches. */
  readonly submit: string;
  readonly pending: boolean;
  readonly error: unknown;
  /** Stops someone's test, or cannot be taken back. */
  readonly danger?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of a step that is confirmed: what it does, to how many, and one button to do it. */
export function StepDialog({ title, submit, pending, error, danger, onSubmit, onClose, children }: Props) {
  const text = useText(staffTexts);
  const message = useProblemMessage();
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': text.close }}>
      <form
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          // The dialog may be asked for by a field of a form, which is not submitted with it.
          event.stopPropagation();
          if (!pending) onSubmit();
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
            <Button variant="default" onClick={onClose}>
              {text.cancel}
            </Button>
            <Button type="submit" loading={pending} color={danger ? 'stopped' : 'petrol'}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
