import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Notice.module.css';

type Tone = 'attention' | 'stopped' | 'stored' | 'plain';

interface Props {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** `alert` interrupts, `status` waits its turn; leave out for what was there from the start. */
  readonly role?: 'alert' | 'status';
  readonly action?: ReactNode;
}

const icons = {
  attention: IconAlertTriangle,
  stopped: IconPlugConnectedX,
  stored: IconCircleCheck,
  plain: IconInfoCircle,
} satisfies Record<Tone, unknown>;

/** A message in the page: shape, words and colour say the same. */
export function Notice({ tone, children, role, action }: Props) {
  const Icon = icons[tone];
  return (
    <div className={classes.notice} data-tone={tone} role={role}>
      <Icon size={20} stroke={1.75} aria-hidden="true" className={classes.icon} />
      <div className={classes.text}>{children}</div>
      {action}
    </div>
  );
}
