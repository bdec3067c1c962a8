import './statusSign.css';

export type Status = 'busy' | 'good' | 'attention' | 'bad';

const shapes: Record<Status, string> = {
  busy: 'M12 4a8 8 0 1 0 8 8',
  good: 'M4.5 12.5 10 18 19.5 6.5',
  attention: 'M12 3.5 22 20.5H2Zm0 6.5v4.5m0 2.5v.3',
  bad: 'M6 6l12 12M18 6 6 18',
};

/** A state by its shape; the word stands beside it. */
export function StatusSign({ status }: { status: Status }) {
  return (
    <svg className={`status-sign status-sign-${status}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[status]} />
    </svg>
  );
}
