import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ResultRow } from '#contracts/results.ts';
import type { Column } from '../../../table/column.ts';
import { RowButton } from '../../../table/RowButton.tsx';
import type { Format } from '../../../useFormat.ts';
import { QuotaMark } from './QuotaMark.tsx';
import type { ResultsText } from './text.nl.ts';

interface Options {
  readonly text: ResultsText;
  readonly format: Format;
  /** Number of the candidate whose areas are open. */
  readonly opened: string;
  readonly onToggle: (row: ResultRow) => void;
}

/** The columns of the outcomes: every estimate with its uncertainty. */
export function resultColumns({ text, format, opened, onToggle }: Options): readonly Column<ResultRow>[] {
  const { columns } = text;
  return [
    {
      id: 'number',
      header: columns.number,
      width: 96,
      sortBy: ({ number }) => number,
      cell: ({ number }) => number,
    },
    { id: 'name', header: columns.name, width: 146, sortBy: ({ name }) => name, cell: ({ name }) => name },
    {
      id: 'institute',
      header: columns.institute,
      width: 146,
      grow: true,
      dispensable: 'first',
      sortBy: ({ institute }) => institute,
      cell: ({ institute }) => institute,
    },
    {
      id: 'state',
      header: columns.state,
      width: 136,
      dispensable: 'first',
      sortBy: ({ state }) => text.states[state],
      cell: ({ state, finishReason }) =>
        finishReason ? `${text.states[state]}, ${text.reasons[finishReason]}` : text.states[state],
    },
    {
      id: 'items',
      header: columns.items,
      width: 84,
      numeric: true,
      dispensable: 'first',
      sortBy: ({ items }) => items,
      cell: ({ items }) => items,
    },
    {
      id: 'level',
      header: columns.level,
      width: 140,
      numeric: true,
      sortBy: ({ level }) => level?.percent ?? null,
      cell: ({ level }) =>
        level
          ? text.levelRange(
              format.number(level.percent),
              format.number(level.lower),
              format.number(level.upper),
            )
          : '–',
    },
    {
      id: 'theta',
      header: columns.theta,
      width: 68,
      numeric: true,
      dispensable: 'later',
      sortBy: ({ theta }) => theta,
      cell: ({ theta }) => (theta === null ? '–' : format.number(theta, 2)),
    },
    {
      id: 'standardError',
      header: columns.standardError,
      width: 94,
      numeric: true,
      dispensable: 'later',
      sortBy: ({ standardError }) => standardError,
      cell: ({ standardError }) => (standardError === null ? '–' : format.number(standardError, 2)),
    },
    {
      id: 'quotas',
      header: columns.quotas,
      width: 124,
      dispensable: 'later',
      sortBy: ({ quotasMet }) => Number(quotasMet),
      cell: ({ quotasMet, items }) => (items === 0 ? '–' : <QuotaMark met={quotasMet} />),
    },
    {
      id: 'details',
      header: columns.details,
      width: 92,
      cell: (row) => (
        <RowButton
          label={text.showAreas(row.name)}
          expanded={row.number === opened}
          onClick={() => onToggle(row)}
        >
          {row.number === opened ? (
            <IconChevronDown size={18} stroke={1.75} aria-hidden="true" />
          ) : (
            <IconChevronRight size={18} stroke={1.75} aria-hidden="true" />
          )}
        </RowButton>
      ),
    },
  ];
}
