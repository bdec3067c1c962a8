import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { ReleaseChoice } from '#contracts/sitting.ts';
import { Page } from '../../../shell/Page.tsx';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/DataTable.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useUrlSort } from '../../../table/useUrlSort.ts';
import { type Format, useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { releasesQuery } from '../data/sittingQueries.ts';
import { sittingsTexts } from '../sittings/sittingsTexts.ts';
import type { SittingsText } from '../sittings/text.nl.ts';

/** The published releases of the bank; reading only. */
export function ReleasesPage() {
  const text = useText(sittingsTexts);
  const format = useFormat();
  const releases = useQuery(releasesQuery);
  const columns = useMemo(() => columnsOf(text, format), [text, format]);
  const { sort, onSort } = useUrlSort(columns);
  return (
    <Page crumbs={[]} title={text.releases.title} meta={text.releases.intro}>
      <Loaded query={releases} skeleton={<TableSkeleton label={text.releases.title} rows={3} />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={text.releases.empty} />
          ) : (
            <DataTable
              label={text.releases.title}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              sort={sort}
              onSort={onSort}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function columnsOf({ releases }: SittingsText, format: Format): readonly Column<ReleaseChoice>[] {
  const { columns } = releases;
  return [
    {
      id: 'name',
      header: columns.name,
      width: 220,
      grow: true,
      sortBy: ({ name }) => name,
      cell: ({ id, name }) => (
        <Anchor component={Link} to={`/releases/${id}`} underline="always">
          {name}
        </Anchor>
      ),
    },
    {
      id: 'parameters',
      header: columns.parameters,
      width: 130,
      sortBy: ({ provisional }) => Number(provisional),
      cell: ({ provisional }) => (provisional ? releases.provisional : releases.calibrated),
    },
    {
      id: 'items',
      header: columns.items,
      width: 90,
      numeric: true,
      from: 'tablet',
      sortBy: ({ items }) => items,
      cell: ({ items }) => format.number(items),
    },
    {
      id: 'published',
      header: columns.published,
      width: 170,
      from: 'tablet',
      sortBy: ({ publishedAt }) => publishedAt,
      cell: ({ publishedAt }) => format.dateTime(publishedAt),
    },
    { id: 'pool', header: columns.pool, width: 120, from: 'tablet', cell: ({ pool }) => pool },
    {
      id: 'hash',
      header: columns.hash,
      width: 150,
      from: 'tablet',
      cell: ({ hash }) => <code>{hash.slice(0, 12)}</code>,
    },
  ];
}
