import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { RoomChoice, SittingMoments } from '#contracts/room.ts';
import { useServerNow } from '../../server/useServerNow.ts';
import { Page } from '../../shell/Page.tsx';
import { EmptyState } from '../../states/EmptyState.tsx';
import { Loaded } from '../../states/Loaded.tsx';
import { TableSkeleton } from '../../table/TableSkeleton.tsx';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import { proctorTexts } from './proctorTexts.ts';
import classes from './Room.module.css';
import { type RoomDay, roomDays } from './roomDays.ts';
import { myRoomsQuery } from './roomQueries.ts';

/** The rooms of the signed-in surveillant: those of today first, each with what is to be done next. */
export function RoomsPage() {
  const text = useText(proctorTexts);
  const rooms = useQuery(myRoomsQuery);
  const now = useServerNow(60_000);
  return (
    <Page crumbs={[]} title={text.mine} narrow>
      <Loaded query={rooms} skeleton={<TableSkeleton label={text.mine} rows={3} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={text.noRooms.title} body={text.noRooms.body} />
          ) : (
            roomDays(all, now).map(([day, choices]) => (
              <Day key={day} day={day} choices={choices} now={now} />
            ))
          )
        }
      </Loaded>
    </Page>
  );
}

interface DayProps {
  readonly day: RoomDay;
  readonly choices: readonly RoomChoice[];
  readonly now: number;
}

/** Until it begins, a room is one to receive candidates in. */
function nextOf({ state, startsAt }: SittingMoments, now: number) {
  if (state === 'released') return 'closed';
  return state === 'open' && startsAt !== null && startsAt > now ? 'published' : state;
}

function Day({ day, choices, now }: DayProps) {
  const text = useText(proctorTexts);
  const format = useFormat();
  return (
    <section aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`}>{text[day]}</h2>
      <ul className={classes.choices}>
        {choices.map(({ room, sitting, candidates, signedOff }) => (
          <li key={room.id}>
            <Link to={`/rooms/${room.id}`} className={classes.choice} aria-label={text.open(room.name)}>
              <span className={classes.choiceName}>{room.name}</span>
              <span>{sitting.name}</span>
              <span className={classes.quiet}>
                {room.institute} · {text.planned(format.dateTime(sitting.plannedAt))} ·{' '}
                {text.candidates(candidates)}
              </span>
              <span className={classes.choiceNext}>
                {text.next[signedOff ? 'signedOff' : nextOf(sitting, now)]}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
