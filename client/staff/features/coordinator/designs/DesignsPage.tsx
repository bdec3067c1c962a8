import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { DesignChoice } from '#contracts/sitting.ts';
import type { StaffText } from '../../../StaffText.ts';
import { Page } from '../../../shell/Page.tsx';
import { staffTexts } from '../../../staffTexts.ts';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/DataTable.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useUrlSort } from '../../../table/useUrlSort.ts';
import { useText } from '../../../useText.ts';
import { designsQuery } from '../data/sittingQueries.ts';
import { sittingsTexts } from '../sittings/sittingsTexts.ts';
import type { SittingsText } from '../sittings/text.nl.ts';

/** The designs a sitting can use; reading only. */
export function DesignsPage() {
  const text = useText(sittingsTexts);
  const { units } = useText(staffTexts);
  const designs = useQuery(designsQuery);
  const columns = useMemo(() => columnsOf(text, units), [text, units]);
  const { sort, onSort } = useUrlSort(columns);
  return (
    <Page crumbs={[]} title={text.designs.title} meta={text.designs.intro}>
      <Loaded query={designs} skeleton={<TableSkeleton label={text.designs.title} rows={3} />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={text.designs.empty} />
          ) : (
            <DataTable
              label={text.designs.title}
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

function columnsOf({ designs }: SittingsText, units: StaffText['units']): readonly Column<DesignChoice>[] {
  const { columns } = designs;
  return [
    {
      id: 'name',
      header: columns.name,
      width: 200,
      grow: true,
      sortBy: ({ name }) => name,
      cell: ({ id, name }) => (
        <Anchor component={Link} to={`/designs/${id}`} underline="always">
          {name}
        </Anchor>
      ),
    },
    {
      id: 'selection',
      header: columns.selection,
      width: 110,
      sortBy: ({ selection }) => designs.selection[selection],
      cell: ({ selection }) => designs.selection[selection],
    },
    {
      id: 'items',
      header: columns.items,
      width: 150,
      from: 'tablet',
      sortBy: ({ maximumItems }) => maximumItems,
      cell: ({ minimumItems, maximumItems }) => designs.items(minimumItems, maximumItems),
    },
    {
      id: 'duration',
      header: columns.duration,
      width: 130,
      from: 'tablet',
      sortBy: ({ durationMinutes }) => durationMinutes,
      cell: ({ durationMinutes }) => units.minutes(durationMinutes),
    },
    { id: 'pool', header: columns.pool, width: 120, from: 'tablet', cell: ({ pool }) => pool },
    {
      id: 'version',
      header: columns.version,
      width: 90,
      numeric: true,
      from: 'tablet',
      cell: ({ version }) => version,
    },
  ];
}
