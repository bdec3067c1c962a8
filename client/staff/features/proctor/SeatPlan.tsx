import type { RoomRow } from '#contracts/room.ts';
import { useText } from '../../useText.ts';
import { proctorTexts } from './proctorTexts.ts';
import classes from './Room.module.css';
import { StageMark } from './StageMark.tsx';

interface Props {
  readonly rows: readonly RoomRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onMore: (row: RoomRow) => void;
}

const bySeat = new Intl.Collator('nl', { numeric: true });

/** The room by seat. A touch opens what can be done for who sits there. */
export function SeatPlan({ rows, chosen, onMore }: Props) {
  const text = useText(proctorTexts);
  const seated = rows.toSorted((x, y) => bySeat.compare(x.seat ?? '~', y.seat ?? '~'));
  return (
    <ul className={classes.seats} aria-label={text.seatPlan}>
      {seated.map((row) => (
        <li key={row.attemptId}>
          <button
            type="button"
            className={classes.seat}
            data-stage={row.stage}
            data-chosen={chosen.has(row.attemptId)}
            data-needs={row.stage !== 'finished' && row.attention.length > 0}
            onClick={() => onMore(row)}
          >
            <span className={classes.seatName}>
              <strong>{row.seat === null ? text.noSeat : text.seat(row.seat)}</strong>
              <span>{row.name}</span>
            </span>
            <StageMark row={row} />
          </button>
        </li>
      ))}
    </ul>
  );
}
