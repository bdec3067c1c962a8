import type { RoomRow, RoomView } from '#contracts/room.ts';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import { proctorTexts } from './proctorTexts.ts';
import classes from './Room.module.css';

/** What happened in the room, the latest first. */
export function RoomLog({ view, about }: { readonly view: RoomView; readonly about?: RoomRow }) {
  const text = useText(proctorTexts);
  const format = useFormat();
  const names = new Map<string, string>(view.rows.map(({ attemptId, name }) => [attemptId, name]));
  const lines = view.lines.filter(
    ({ attemptIds }) => about === undefined || attemptIds === null || attemptIds.includes(about.attemptId),
  );
  if (lines.length === 0) return <p>{text.log.empty}</p>;
  return (
    <ol className={classes.log} aria-label={text.log.title}>
      {lines.map(({ seq, at, by, kind, attemptIds, minutes, categories, reason, text: words }) => (
        <li key={seq}>
          <span className={classes.quiet}>
            {format.seconds(at)} · {by ?? text.log.server}
          </span>
          <span>
            <strong>{text.kinds[kind]}</strong>
            {minutes !== null && ` (${text.log.minutes(minutes)})`}
            {': '}
            {attemptIds === null
              ? text.log.room
              : attemptIds.length > 3
                ? text.candidates(attemptIds.length)
                : attemptIds.map((id) => names.get(id) ?? '–').join(', ') || '–'}
          </span>
          {(categories.length > 0 || reason !== null || words) && (
            <span className={classes.words}>
              {[
                ...categories.map((one) => text.irregularities[one]),
                ...(reason === null ? [] : [text.categories[reason.category], reason.text]),
                words,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
