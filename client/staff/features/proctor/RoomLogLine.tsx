import type { RoomLine } from '#contracts/room.ts';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import { proctorTexts } from './proctorTexts.ts';
import classes from './Room.module.css';

interface Props {
  readonly line: RoomLine;
  /** Of candidates, by attempt. */
  readonly names: ReadonlyMap<string, string>;
}

/** One thing that happened in a room: when, by whom, what, to whom, and why. */
export function RoomLogLine({ line, names }: Props) {
  const text = useText(proctorTexts);
  const format = useFormat();
  const { at, by, kind, attemptIds, minutes, because, categories, reason, text: words } = line;
  const parts = [
    ...categories.map((one) => text.irregularities[one]),
    ...(reason === null ? [] : [text.categories[reason.category], reason.text]),
    words,
  ].filter(Boolean);
  return (
    <>
      <span className={classes.quiet}>
        {format.seconds(at)} · {by ?? text.log.server}
      </span>
      <span>
        <strong>{text.kinds[kind]}</strong>
        {minutes !== null &&
          ` (${[text.log.minutes(minutes), because && text.log.becauses[because]].filter(Boolean).join(', ')})`}
        {': '}
        {attemptIds === null
          ? text.log.room
          : attemptIds.length > 3
            ? text.candidates(attemptIds.length)
            : attemptIds.map((id) => names.get(id) ?? '–').join(', ') || '–'}
      </span>
      {parts.length > 0 && <span className={classes.words}>{parts.join(' · ')}</span>}
    </>
  );
}
