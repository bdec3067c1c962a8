import { Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { periodOf } from '../sittings/periodOf.ts';
import { StateMark } from '../sittings/StateMark.tsx';
import { sittingsTexts } from '../sittings/sittingsTexts.ts';
import classes from './DayTimeline.module.css';
import { doorsMs, type Lane } from './dayLanes.ts';
import { type Bar, Track } from './Track.tsx';
import type { TimeAxis } from './timeAxis.ts';

interface Props {
  readonly lane: Lane;
  readonly axis: TimeAxis;
  readonly now: number | undefined;
}

/** A sitting in words and as a bar, and under it the rooms it uses. */
export function LaneItem({ lane, axis, now }: Props) {
  const text = useText(sittingsTexts);
  const { day: words } = text.calendar;
  const format = useFormat();
  const { sitting, from, lastStart, ends, lastEnd, extraMinutes, rooms } = lane;
  const { id, name, startKind, candidates, rehearsal } = sitting;
  const period = periodOf(sitting);
  const hasSlots = startKind === 'slots';
  const bars: Bar[] = [
    { kind: 'period', from, until: hasSlots ? ends : lastStart },
    { kind: 'test', from: lastStart, until: ends },
    { kind: 'extra', from: ends, until: lastEnd },
  ];
  const taken = rooms.filter(({ alsoUsedBy }) => alsoUsedBy.length > 0).length;
  return (
    <li className={classes.lane}>
      <div className={classes.row}>
        <div>
          <Anchor component={Link} to={`/sittings/${id}`} underline="always" className={classes.name}>
            {name}
          </Anchor>
          <p>
            {period === undefined
              ? words.times(format.time(from), format.time(ends))
              : words[hasSlots ? 'slots' : 'period'](format.dateTime(from), format.dateTime(lastStart))}
            {!hasSlots &&
              extraMinutes !== null &&
              extraMinutes > 0 &&
              ` ${words.extra(format.time(lastEnd))}`}
          </p>
          <p className={classes.quiet}>
            {rehearsal && `${text.rehearsal}. `}
            {text.start.kinds[startKind]}. {words.people(candidates)}.
          </p>
          <StateMark state={sitting.state} />
        </div>
        <Track axis={axis} now={now} bars={bars} />
      </div>
      {rooms.length > 0 && (
        <details open={taken > 0 || rooms.length <= 6}>
          <summary>{words.rooms(rooms.length, taken)}</summary>
          <ul className={classes.rooms} aria-label={words.roomsOf(name)}>
            {rooms.map((room) => (
              <li key={room.id} className={classes.row}>
                <span>
                  {hasSlots && `${words.times(format.time(room.begins), format.time(room.done))} `}
                  {room.name}, {room.institute}
                  <span className={classes.quiet}>
                    {' '}
                    · {words.people(room.candidates)} · {words.proctors(room.proctors)}
                  </span>
                  {room.alsoUsedBy.length > 0 && (
                    <strong className={classes.taken}>
                      <IconAlertTriangle size={16} stroke={2} aria-hidden="true" />
                      {words.alsoUsedBy(room.alsoUsedBy)}
                    </strong>
                  )}
                </span>
                <Track
                  axis={axis}
                  now={now}
                  bars={[
                    {
                      kind: room.alsoUsedBy.length > 0 ? 'taken' : 'room',
                      from: room.begins - doorsMs,
                      until: room.done,
                    },
                  ]}
                  thin
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
