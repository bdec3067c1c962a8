import classes from './DayTimeline.module.css';
import { placeOn, type TimeAxis } from './timeAxis.ts';

/** A stretch of time on a track, and what it is. */
export interface Bar {
  readonly kind: 'test' | 'extra' | 'period' | 'room' | 'taken';
  readonly from: number;
  readonly until: number;
}

interface Props {
  readonly axis: TimeAxis;
  /** The moment it is, where that lies on the axis. */
  readonly now: number | undefined;
  readonly bars: readonly Bar[];
  readonly thin?: boolean;
}

/** Stretches of time on the axis of the day. Hidden from screen readers: the words beside it say the same. */
export function Track({ axis, now, bars, thin = false }: Props) {
  const shown = bars.filter(({ from, until }) => until > axis.from && from < axis.until && until > from);
  return (
    <div className={classes.track} data-thin={thin} aria-hidden="true">
      {axis.marks.map((mark) => (
        <i key={mark} className={classes.mark} style={{ left: `${placeOn(axis, mark)}%` }} />
      ))}
      {shown.map(({ kind, from, until }) => {
        const left = placeOn(axis, from);
        return (
          <span
            key={kind}
            className={classes.bar}
            data-kind={kind}
            style={{ left: `${left}%`, width: `${placeOn(axis, until) - left}%` }}
          />
        );
      })}
      {now !== undefined && <i className={classes.now} style={{ left: `${placeOn(axis, now)}%` }} />}
    </div>
  );
}
