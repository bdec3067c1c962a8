import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { ProblemError } from '#client/shared/api.ts';
import { useServerLine } from '../../server/ServerLine.tsx';
import { useSession } from '../../session/useSession.ts';
import { Page } from '../../shell/Page.tsx';
import { EmptyState } from '../../states/EmptyState.tsx';
import { Loaded } from '../../states/Loaded.tsx';
import { TableSkeleton } from '../../table/TableSkeleton.tsx';
import { useText } from '../../useText.ts';
import { proctorTexts } from './proctorTexts.ts';
import { RoomBoard } from './RoomBoard.tsx';
import { RoomMeta } from './RoomMeta.tsx';
import { roomQuery } from './roomQueries.ts';
import { useWatchRoom } from './useWatchRoom.ts';

/** One room as it happens. */
export function RoomPage() {
  const { roomId = '' } = useParams();
  const text = useText(proctorTexts);
  const { state } = useServerLine();
  const { data: me } = useSession();
  const query = useQuery(roomQuery(roomId, state === 'connected'));
  useWatchRoom(roomId);
  const view = query.data;
  const isLost = view !== undefined && query.error instanceof ProblemError && query.error.code === 'notFound';
  // A question that failed while the line is away: nothing comes through, so what is shown grows old.
  const offline = state !== 'connected' && (query.failureCount > 0 || query.isError);
  const crumbs =
    me?.role === 'coordinator' && view
      ? [{ label: view.sitting.name, to: `/sittings/${view.room.sittingId}/progress` }]
      : [{ label: text.mine, to: '/rooms' }];

  return (
    <Page
      crumbs={crumbs}
      title={view?.room.name ?? text.list}
      meta={view && !isLost && <RoomMeta view={view} />}
    >
      {isLost ? (
        <div role="alert">
          <EmptyState
            title={text.lost.title}
            body={text.lost.body}
            action={<Link to={crumbs[0]!.to}>{crumbs[0]!.label}</Link>}
          />
        </div>
      ) : (
        <Loaded query={query} skeleton={<TableSkeleton label={text.list} />}>
          {(room) => <RoomBoard view={room} offline={offline} fetchedAt={query.dataUpdatedAt} />}
        </Loaded>
      )}
    </Page>
  );
}
