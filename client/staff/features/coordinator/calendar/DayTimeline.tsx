import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Sitting } from '#contracts/sitting.ts';
import { useServerNow } from '../../../server/useServerNow.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { roomsQuery } from '../rooms/roomQueries.ts';
import { sittingsTexts } from '../sittings/sittingsTexts.ts';
import classes from './DayTimeline.module.css';
import { dayLanes } from './dayLanes.ts';
import { LaneItem } from './LaneItem.tsx';
import { placeOn, timeAxis } from './timeAxis.ts';

interface Props {
  readonly sittings: readonly Sitting[];
  readonly day: string;
  readonly name: string;
}

/** A list of sittings that says all in words; beside each, the same drawn on one time axis. */
export function DayTimeline({ sittings, day, name }: Props) {
  const { day: words } = useText(sittingsTexts).calendar;
  const format = useFormat();
  const now = useServerNow(30_000);
  const plans = useQueries({ queries: sittings.map(({ id }) => roomsQuery(id)) });
  const known = plans.map(({ data }) => data);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answers, one by one, are what it depends on
  const lanes = useMemo(() => {
    const bySitting = sittings.flatMap(({ id }, i) => (known[i] ? [[id, known[i]] as const] : []));
    return dayLanes(sittings, new Map(bySitting), day);
  }, [sittings, day, ...known]);
  const axis = timeAxis(lanes, day);
  const isNow = axis.from <= now && now <= axis.until;
  return (
    <div className={classes.timeline}>
      <div className={classes.axis} aria-hidden="true">
        {axis.marks.map((mark) => {
          const place = placeOn(axis, mark);
          return (
            <span key={mark} data-edge={edges.get(place)} style={{ left: `${place}%` }}>
              {format.time(mark)}
            </span>
          );
        })}
      </div>
      <ol className={classes.lanes} aria-label={words.list(name)}>
        {lanes.map((lane) => (
          <LaneItem key={lane.sitting.id} lane={lane} axis={axis} now={isNow ? now : undefined} />
        ))}
      </ol>
      <p className={classes.legend}>{words.legend}</p>
      {plans.some(({ isError }) => isError) && <p role="alert">{words.roomsMissing}</p>}
    </div>
  );
}

/** At either end of the axis a time stands inside it. */
const edges = new Map([
  [0, 'start'],
  [100, 'end'],
]);
