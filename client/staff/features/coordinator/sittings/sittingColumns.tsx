import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { Sitting } from '#contracts/sitting.ts';
import type { Column } from '../../../table/column.ts';
import type { Format } from '../../../useFormat.ts';
import { StateMark } from './StateMark.tsx';
import { sittingStates } from './sittingStates.ts';
import type { SittingsText } from './text.nl.ts';

/** The columns of the list of sittings. */
export function sittingColumns(
  { columns, rehearsal }: SittingsText,
  format: Format,
): readonly Column<Sitting>[] {
  return [
    {
      id: 'name',
      header: columns.name,
      width: 190,
      grow: true,
      sortBy: ({ name }) => name,
      cell: ({ id, name, rehearsal: rehearses }) => (
        <>
          <Anchor component={Link} to={`/sittings/${id}`} underline="always">
            {name}
          </Anchor>
          {rehearses && ` (${rehearsal})`}
        </>
      ),
    },
    {
      id: 'design',
      header: columns.design,
      width: 170,
      dispensable: 'later',
      sortBy: ({ design }) => format.name(design.name),
      cell: ({ design }) => format.name(design.name),
    },
    {
      id: 'planned',
      header: columns.planned,
      width: 170,
      dispensable: 'later',
      sortBy: ({ plannedAt }) => plannedAt,
      cell: ({ plannedAt }) => format.dateTime(plannedAt),
    },
    {
      id: 'state',
      header: columns.state,
      width: 132,
      sortBy: ({ state }) => sittingStates.indexOf(state),
      cell: ({ state }) => <StateMark state={state} />,
    },
    {
      id: 'candidates',
      header: columns.candidates,
      width: 120,
      numeric: true,
      dispensable: 'later',
      sortBy: ({ candidates }) => candidates,
      cell: ({ candidates }) => format.number(candidates),
    },
  ];
}
