import type { RoomRow } from '#contracts/room.ts';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import { proctorTexts } from './proctorTexts.ts';
import classes from './Room.module.css';

interface Props {
  readonly rows: readonly RoomRow[];
  /** Also by what they are recognised. */
  readonly identity: boolean;
}

/** For whom something is done. */
export function Whom({ rows, identity }: Props) {
  const text = useText(proctorTexts);
  const format = useFormat();
  const recognised = ({ birthDate, bigNumber }: RoomRow) =>
    [birthDate && text.born(format.day(birthDate)), bigNumber && text.big(bigNumber)]
      .filter(Boolean)
      .join(' · ');
  return (
    <ul className={classes.whom}>
      {rows.map((row) => (
        <li key={row.attemptId}>
          {row.name} ({row.number}){identity && ` · ${recognised(row) || text.noIdentity}`}
        </li>
      ))}
    </ul>
  );
}
