import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { ReleaseChoice } from '#contracts/sitting.ts';
import type { Column } from '../../../table/column.ts';
import { ListPage } from '../../../table/ListPage.tsx';
import { type Format, useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { releasesQuery } from '../data/sittingQueries.ts';
import { sittingsTexts } from '../sittings/sittingsTexts.ts';
import type { SittingsText } from '../sittings/text.nl.ts';

/** The published releases of the bank; reading only. */
export function ReleasesPage() {
  const text = useText(sittingsTexts);
  const format = useFormat();
  const columns = useMemo(() => columnsOf(text, format), [text, format]);
  const { title, intro, empty } = text.releases;
  return (
    <ListPage title={title} intro={intro} empty={empty} query={useQuery(releasesQuery)} columns={columns} />
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
      dispensable: 'later',
      sortBy: ({ items }) => items,
      cell: ({ items }) => format.number(items),
    },
    {
      id: 'published',
      header: columns.published,
      width: 170,
      dispensable: 'later',
      sortBy: ({ publishedAt }) => publishedAt,
      cell: ({ publishedAt }) => format.dateTime(publishedAt),
    },
    { id: 'pool', header: columns.pool, width: 120, dispensable: 'later', cell: ({ pool }) => pool },
    {
      id: 'hash',
      header: columns.hash,
      width: 150,
      dispensable: 'later',
      cell: ({ hash }) => <code>{hash.slice(0, 12)}</code>,
    },
  ];
}
