import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { useSittingContext } from '../sitting/useSittingContext.ts';
import { Coverage } from './Coverage.tsx';
import { PlacesTable } from './PlacesTable.tsx';
import classes from './Rooms.module.css';
import { RoomsTable } from './RoomsTable.tsx';
import { roomsQuery } from './roomQueries.ts';
import { roomsTexts } from './roomsTexts.ts';

/** The rooms of a sitting, who watches them, who sits where, and the sample under supervision. */
export function RoomsTab() {
  const { sitting } = useSittingContext();
  const text = useText(roomsTexts);
  const plan = useQuery(roomsQuery(sitting.id));
  const over = sitting.state === 'closed' || sitting.state === 'released';
  return (
    <Loaded query={plan} skeleton={<TableSkeleton label={text.title} />}>
      {(data) => (
        <>
          {over && <p className={classes.quiet}>{text.over}</p>}
          <RoomsTable sitting={sitting} plan={data} over={over} />
          {data.rooms.length > 0 && data.candidates.length > 0 && (
            <>
              <PlacesTable sittingId={sitting.id} plan={data} over={over} />
              <Coverage sitting={sitting} plan={data} />
            </>
          )}
        </>
      )}
    </Loaded>
  );
}
