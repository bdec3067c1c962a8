import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { staffTexts } from '../staffTexts.ts';
import { useText } from '../useText.ts';
import { heldClose } from './heldClose.ts';
import '#client/shared/visuallyHidden.css';

interface Props {
  readonly title: string;
  /** A step is under way whose outcome is told here. */
  readonly pending: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that stays until the reply to its step is there: Escape, the cross and a press beside it wait as well. */
export function HeldModal({ title, pending, onClose, children }: Props) {
  const text = useText(staffTexts);
  return (
    <Modal
      opened
      onClose={heldClose(pending, onClose)}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': text.close, disabled: pending }}
    >
      {children}
      <p className="visually-hidden" role="status">
        {pending && text.underway}
      </p>
    </Modal>
  );
}
