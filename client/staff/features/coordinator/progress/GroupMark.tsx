import {
  IconCircleCheck,
  IconCircleDashed,
  IconHourglass,
  IconPencil,
  IconPlayerPause,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import { useText } from '../../../useText.ts';
import classes from './Progress.module.css';
import type { ProgressGroup } from './progressGroup.ts';
import { progressTexts } from './progressTexts.ts';

const icons = {
  disconnected: IconPlugConnectedX,
  paused: IconPlayerPause,
  absent: IconCircleDashed,
  waiting: IconHourglass,
  working: IconPencil,
  finished: IconCircleCheck,
} satisfies Record<ProgressGroup, unknown>;

/** The group of a candidate as a shape with its word. */
export function GroupMark({ group }: { readonly group: ProgressGroup }) {
  const { groups } = useText(progressTexts);
  const Icon = icons[group];
  return (
    <span className={classes.mark} data-group={group}>
      <Icon size={16} stroke={2} aria-hidden="true" />
      {groups[group]}
    </span>
  );
}
