import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { staffTexts } from '../staffTexts.ts';
import { useText } from '../useText.ts';
import classes from './UndoLine.module.css';

interface Props {
  /** What has just been done. */
  readonly said: string;
  readonly onUndo: () => void;
}

/** In the place of what was removed: says so, and takes the focus, so that one key puts it back. */
export function UndoLine({ said, onUndo }: Props) {
  const { undo } = useText(staffTexts);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <p className={classes.line}>
      {said}
      <Button
        ref={button}
        variant="default"
        size="compact-sm"
        aria-label={`${undo}: ${said}`}
        onClick={onUndo}
      >
        {undo}
      </Button>
    </p>
  );
}
