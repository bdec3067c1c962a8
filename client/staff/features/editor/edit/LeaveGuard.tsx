import { Button, Group, Modal } from '@mantine/core';
import { type RefObject, useEffect } from 'react';
import { useBlocker } from 'react-router';
import { staffTexts } from '../../../staffTexts.ts';
import { useText } from '../../../useText.ts';
import type { DraftState } from '../drafts/keeping.ts';
import { editTexts } from './editTexts.ts';

interface Props {
  /** True while something is written that was not saved. */
  readonly changed: boolean;
  readonly draft: DraftState;
  /** Set once it has been saved: then the way is free. */
  readonly free: RefObject<boolean>;
}

/** Asks before somebody leaves what was not saved, and says whether it stays on this device. */
export function LeaveGuard({ changed, draft, free }: Props) {
  const { leave: text } = useText(editTexts);
  const { close } = useText(staffTexts);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      changed && !free.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!changed) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (!free.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [changed, free]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Modal opened onClose={blocker.reset} title={text.title} closeButtonProps={{ 'aria-label': close }}>
      <p>{draft === 'refused' || draft === 'elsewhere' ? text.lost : text.body}</p>
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={blocker.proceed}>
          {text.go}
        </Button>
        <Button data-autofocus onClick={blocker.reset}>
          {text.stay}
        </Button>
      </Group>
    </Modal>
  );
}
