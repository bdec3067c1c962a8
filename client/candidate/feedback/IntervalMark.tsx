import type { Level } from '#contracts/feedback.ts';

export type MarkShape = 'low' | 'average' | 'high' | 'group';

/** Different by shape, not only by place: down, round, up; a diamond for the group. */
const shapes: Record<MarkShape, string> = {
  low: 'M-7-5.5H7L0 7Z',
  average: 'M0-6.5A6.5 6.5 0 1 1 0 6.5 6.5 6.5 0 1 1 0-6.5Z',
  high: 'M-7 5.5H7L0-7Z',
  group: 'M0-7 6 0 0 7-6 0Z',
};

/** An interval with its estimate on a scale of 0 to 100 %. Said in words beside it. */
export function IntervalMark({ level, shape }: { level: Level; shape: MarkShape }) {
  return (
    <svg className={`interval-mark interval-mark-${shape}`} aria-hidden="true" width="100%" height="32">
      {[0, 25, 50, 75, 100].map((percent) => (
        <line
          key={percent}
          className="interval-mark-grid"
          x1={`${percent}%`}
          x2={`${percent}%`}
          y1="0"
          y2="32"
        />
      ))}
      <line className="interval-mark-line" x1={`${level.lower}%`} x2={`${level.upper}%`} y1="16" y2="16" />
      <svg x={`${level.percent}%`} y="16" overflow="visible" aria-hidden="true">
        <path className="interval-mark-sign" d={shapes[shape]} />
      </svg>
    </svg>
  );
}
