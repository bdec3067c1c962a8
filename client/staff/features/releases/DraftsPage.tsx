import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { ReleaseDraftRow } from '#contracts/releasing.ts';
import { useSession } from '../../session/useSession.ts';
import { Page } from '../../shell/Page.tsx';
import { EmptyState } from '../../states/EmptyState.tsx';
import { Loaded } from '../../states/Loaded.tsx';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/DataTable.tsx';
import { TableSkeleton } from '../../table/TableSkeleton.tsx';
import { useUrlSort } from '../../table/useUrlSort.ts';
import { type Format, useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import { draftsQuery } from './draftQueries.ts';
import { NewDraftDialog } from './NewDraftDialog.tsx';
import { releaseTexts } from './releaseTexts.ts';
import type { ReleaseText } from './text.nl.ts';

/** Releases in the making, and what became of them. */
export function DraftsPage() {
  const text = useText(releaseTexts);
  const format = useFormat();
  const { data: me } = useSession();
  const [beginning, setBeginning] = useState(false);
  const columns = useMemo(() => columnsOf(text, format), [text, format]);
  const { sort, onSort } = useUrlSort(columns);
  const query = useQuery(draftsQuery);
  const begin = me?.role === 'author' && (
    <Button
      leftSection={<IconPlus size={16} stroke={2} aria-hidden="true" />}
      onClick={() => setBeginning(true)}
    >
      {text.begin}
    </Button>
  );
  return (
    <Page crumbs={[]} title={text.title} meta={text.intro} actions={begin}>
      <Loaded query={query} skeleton={<TableSkeleton label={text.title} rows={3} />}>
        {({ drafts, releases }) => (
          <>
            {drafts.length === 0 ? (
              <EmptyState title={text.none.title} body={text.none.body} action={begin} />
            ) : (
              <DataTable
                label={text.title}
                columns={columns}
                rows={drafts}
                rowKey={({ id }) => id}
                sort={sort}
                onSort={onSort}
              />
            )}
            {beginning && <NewDraftDialog releases={releases} onClose={() => setBeginning(false)} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function columnsOf(
  { columns, stages, pools }: ReleaseText,
  format: Format,
): readonly Column<ReleaseDraftRow>[] {
  return [
    {
      id: 'name',
      header: columns.name,
      width: 160,
      grow: true,
      sortBy: ({ name }) => name,
      cell: ({ id, name }) => <Link to={`/release-drafts/${id}`}>{name}</Link>,
    },
    {
      id: 'stage',
      header: columns.stage,
      width: 120,
      sortBy: ({ stage }) => stages[stage],
      cell: ({ stage }) => stages[stage],
    },
    {
      id: 'items',
      header: columns.items,
      width: 80,
      numeric: true,
      dispensable: 'later',
      sortBy: ({ items }) => items,
      cell: ({ items }) => format.number(items),
    },
    { id: 'pool', header: columns.pool, width: 100, dispensable: 'later', cell: ({ pool }) => pools[pool] },
    {
      id: 'changed',
      header: columns.changed,
      width: 170,
      dispensable: 'later',
      sortBy: ({ changedAt }) => changedAt,
      cell: ({ changedAt }) => format.dateTime(changedAt),
    },
    {
      id: 'authors',
      header: columns.authors,
      width: 180,
      dispensable: 'first',
      cell: ({ authors }) => authors.join(', '),
    },
  ];
}
