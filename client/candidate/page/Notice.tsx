import type { ReactNode } from 'react';
import { type Status, StatusSign } from './StatusSign.tsx';

interface Props {
  readonly status: Exclude<Status, 'busy'>;
  /** True for what appears after something the person did. */
  readonly live?: boolean;
  readonly children: ReactNode;
}

/** A message with its shape: what happened, what it means, what to do. */
export function Notice({ status, live = false, children }: Props) {
  return (
    <div className={`notice notice-${status}`} {...(live ? { role: 'alert' } : {})}>
      <StatusSign status={status} />
      <div>{children}</div>
    </div>
  );
}
