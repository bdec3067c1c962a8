import type { RoomRow, RoomView } from '#contracts/room.ts';
import { useText } from '../../useText.ts';
import { proctorTexts } from './proctorTexts.ts';
import classes from './Room.module.css';
import { RoomLogLine } from './RoomLogLine.tsx';

/** What happened in the room, the latest first. */
export function RoomLog({ view, about }: { readonly view: RoomView; readonly about?: RoomRow }) {
  const text = useText(proctorTexts);
  const names = new Map<string, string>(view.rows.map(({ attemptId, name }) => [attemptId, name]));
  const lines = view.lines.filter(
    ({ attemptIds }) => about === undefined || attemptIds === null || attemptIds.includes(about.attemptId),
  );
  if (lines.length === 0) return <p>{text.log.empty}</p>;
  return (
    <ol className={classes.log} aria-label={text.log.title}>
      {lines.map((line) => (
        <li key={line.seq}>
          <RoomLogLine line={line} names={names} />
        </li>
      ))}
    </ol>
  );
}
