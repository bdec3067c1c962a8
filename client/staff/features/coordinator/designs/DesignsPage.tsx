import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { DesignChoice } from '#contracts/sitting.ts';
import type { StaffText } from '../../../StaffText.ts';
import { staffTexts } from '../../../staffTexts.ts';
import type { Column } from '../../../table/column.ts';
import { ListPage } from '../../../table/ListPage.tsx';
import { type Format, useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { designsQuery } from '../data/sittingQueries.ts';
import { sittingsTexts } from '../sittings/sittingsTexts.ts';
import type { SittingsText } from '../sittings/text.nl.ts';

/** The designs a sitting can use; reading only. */
export function DesignsPage() {
  const text = useText(sittingsTexts);
  const { units } = useText(staffTexts);
  const format = useFormat();
  const columns = useMemo(() => columnsOf(text, units, format), [text, units, format]);
  const { title, intro, empty } = text.designs;
  return (
    <ListPage title={title} intro={intro} empty={empty} query={useQuery(designsQuery)} columns={columns} />
  );
}

function columnsOf(
  { designs }: SittingsText,
  units: StaffText['units'],
  format: Format,
): readonly Column<DesignChoice>[] {
  const { columns } = designs;
  return [
    {
      id: 'name',
      header: columns.name,
      width: 200,
      grow: true,
      sortBy: ({ name }) => format.name(name),
      cell: ({ id, name }) => (
        <Anchor component={Link} to={`/designs/${id}`} underline="always">
          {format.name(name)}
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
      dispensable: 'later',
      sortBy: ({ maximumItems }) => maximumItems,
      cell: ({ minimumItems, maximumItems }) => designs.items(minimumItems, maximumItems),
    },
    {
      id: 'duration',
      header: columns.duration,
      width: 130,
      dispensable: 'later',
      sortBy: ({ durationMinutes }) => durationMinutes,
      cell: ({ durationMinutes }) => units.minutes(durationMinutes),
    },
    { id: 'pool', header: columns.pool, width: 120, dispensable: 'later', cell: ({ pool }) => pool },
    {
      id: 'version',
      header: columns.version,
      width: 90,
      numeric: true,
      dispensable: 'later',
      cell: ({ version }) => version,
    },
  ];
}
