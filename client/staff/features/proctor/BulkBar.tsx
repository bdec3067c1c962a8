import { Button } from '@mantine/core';
import type { RoomRow } from '#contracts/room.ts';
import { useText } from '../../useText.ts';
import { appliesTo, bulkKinds } from './appliesTo.ts';
import { proctorTexts } from './proctorTexts.ts';
import classes from './Room.module.css';
import type { RoomStep } from './RoomDialogs.tsx';

interface Props {
  readonly rows: readonly RoomRow[];
  readonly everyonePaused: boolean;
  readonly disabled: boolean;
  readonly onStep: (step: RoomStep) => void;
  readonly onClear: () => void;
}

/** What can be done for the chosen candidates, each with the number it is done for. */
export function BulkBar({ rows, everyonePaused, disabled, onStep, onClear }: Props) {
  const text = useText(proctorTexts);
  return (
    <section className={classes.bar} aria-label={text.bar}>
      <span className={classes.barCount} role="status">
        {text.chosen(rows.length)}
      </span>
      {bulkKinds.map((kind) => {
        const those = rows.filter((row) => appliesTo(kind, row, everyonePaused));
        if (those.length === 0) return null;
        return (
          <Button
            key={kind}
            size="md"
            variant="default"
            disabled={disabled}
            onClick={() => onStep({ kind: 'act', action: kind, rows: those })}
          >
            {text.kinds[kind]} ({those.length})
          </Button>
        );
      })}
      <Button
        size="md"
        variant="default"
        disabled={disabled}
        onClick={() => onStep({ kind: 'message', rows })}
      >
        {text.kinds.message} ({rows.length})
      </Button>
      <Button size="md" variant="subtle" onClick={onClear}>
        {text.clearChoice}
      </Button>
    </section>
  );
}
