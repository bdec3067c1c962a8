import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconDeviceLaptop,
  IconHourglass,
  IconIdBadge2,
  IconPencil,
  IconPlayerPause,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import type { RoomRow } from '#contracts/room.ts';
import { useText } from '../../useText.ts';
import { proctorTexts } from './proctorTexts.ts';
import classes from './Room.module.css';

const icons = {
  expected: IconCircleDashed,
  absent: IconCircleX,
  signedIn: IconDeviceLaptop,
  identified: IconIdBadge2,
  ready: IconHourglass,
  working: IconPencil,
  paused: IconPlayerPause,
  finished: IconCircleCheck,
} satisfies Record<RoomRow['stage'], unknown>;

/** How somebody stands, and what asks for a look: each a shape with its word. */
export function StageMark({ row: { stage, attention } }: { readonly row: RoomRow }) {
  const text = useText(proctorTexts);
  const Icon = icons[stage];
  return (
    <span className={classes.marks}>
      <span className={classes.stage} data-stage={stage}>
        <Icon size={18} stroke={2} aria-hidden="true" />
        {text.stages[stage]}
      </span>
      {stage !== 'finished' &&
        attention
          .filter((one) => one !== 'paused')
          .map((one) => (
            <span key={one} className={classes.attention} data-attention={one}>
              {one === 'disconnected' ? (
                <IconPlugConnectedX size={16} stroke={2} aria-hidden="true" />
              ) : (
                <IconAlertTriangle size={16} stroke={2} aria-hidden="true" />
              )}
              {text.attention[one]}
            </span>
          ))}
    </span>
  );
}
