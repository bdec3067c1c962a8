import { Button, Modal, Stack } from '@mantine/core';
import type { RoomRow, RoomView } from '#contracts/room.ts';
import { staffTexts } from '../../staffTexts.ts';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import { sebTexts } from '../coordinator/seb/sebTexts.ts';
import { appliesTo, bulkKinds } from './appliesTo.ts';
import { proctorTexts } from './proctorTexts.ts';
import classes from './Room.module.css';
import type { RoomStep } from './RoomDialogs.tsx';
import { RoomLog } from './RoomLog.tsx';
import { StageMark } from './StageMark.tsx';

interface Props {
  readonly view: RoomView;
  readonly row: RoomRow;
  readonly offline: boolean;
  readonly onStep: (step: RoomStep) => void;
  readonly onClose: () => void;
}

/** One candidate: who it is, what can be done, and what happened. */
export function CandidateDialog({ view, row, offline, onStep, onClose }: Props) {
  const text = useText(proctorTexts);
  const { close } = useText(staffTexts);
  const seb = useText(sebTexts).checks;
  const format = useFormat();
  const { name, number, seat, birthDate, bigNumber } = row;
  const facts = [
    number,
    seat === null ? text.noSeat : text.seat(seat),
    ...(birthDate === null ? [] : [text.born(format.day(birthDate))]),
    ...(bigNumber === null ? [] : [text.big(bigNumber)]),
  ];
  return (
    <Modal opened onClose={onClose} title={name} size="lg" closeButtonProps={{ 'aria-label': close }}>
      <Stack gap={16}>
        <span>{facts.join(' · ')}</span>
        <StageMark row={row} />
        <div className={classes.bigActs}>
          {bulkKinds
            .filter((kind) => appliesTo(kind, row, view.sitting.pausedAt !== null))
            .map((kind) => (
              <Button
                key={kind}
                size="lg"
                variant="default"
                disabled={offline}
                onClick={() => onStep({ kind: 'act', action: kind, rows: [row] })}
              >
                {text.kinds[kind]}
              </Button>
            ))}
          <Button
            size="lg"
            variant="default"
            disabled={offline}
            onClick={() => onStep({ kind: 'message', rows: [row] })}
          >
            {text.kinds.message}
          </Button>
          <Button
            size="lg"
            variant="default"
            disabled={offline}
            onClick={() => onStep({ kind: 'note', row })}
          >
            {text.kinds.irregularity}
          </Button>
          {row.attention.includes('secureBrowser') && (
            <Button
              size="lg"
              variant="default"
              disabled={offline}
              onClick={() => onStep({ kind: 'sebCode', row })}
            >
              {seb.ask(number)}
            </Button>
          )}
        </div>
        <RoomLog view={view} about={row} />
      </Stack>
    </Modal>
  );
}
