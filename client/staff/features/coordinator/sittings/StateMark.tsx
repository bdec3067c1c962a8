import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDot,
  IconLock,
  IconPlayerPlay,
} from '@tabler/icons-react';
import type { SittingState } from '#contracts/sitting.ts';
import { useText } from '../../../useText.ts';
import classes from './StateMark.module.css';
import { sittingsTexts } from './sittingsTexts.ts';

const icons = {
  draft: IconCircleDashed,
  published: IconCircleDot,
  open: IconPlayerPlay,
  closed: IconLock,
  released: IconCircleCheck,
} satisfies Record<SittingState, unknown>;

/** The state of a sitting as a shape with its word. */
export function StateMark({ state }: { readonly state: SittingState }) {
  const { states } = useText(sittingsTexts);
  const Icon = icons[state];
  return (
    <span className={classes.mark} data-state={state}>
      <Icon size={16} stroke={2} aria-hidden="true" />
      {states[state]}
    </span>
  );
}
