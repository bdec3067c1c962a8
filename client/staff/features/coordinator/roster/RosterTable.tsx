import { useMemo } from 'react';
import type { RosterEntry } from '#contracts/roster.ts';
import type { Column } from '../../../table/column.ts';
import { type Format, useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { CandidateTable } from './CandidateTable.tsx';
import { rosterTexts } from './rosterTexts.ts';
import type { RosterText } from './text.nl.ts';
import { useCandidateFilter } from './useCandidateFilter.ts';

/** The list of candidates. */
export function RosterTable({ entries }: { readonly entries: readonly RosterEntry[] }) {
  const text = useText(rosterTexts);
  const format = useFormat();
  const columns = useMemo(() => columnsOf(text, format), [text, format]);
  return <CandidateTable label={text.title} columns={columns} filter={useCandidateFilter(entries)} />;
}

function columnsOf({ columns }: RosterText, format: Format): readonly Column<RosterEntry>[] {
  return [
    {
      id: 'number',
      header: columns.number,
      width: 110,
      sortBy: ({ number }) => number,
      cell: ({ number }) => number,
    },
    {
      id: 'name',
      header: columns.name,
      width: 200,
      grow: true,
      sortBy: ({ name }) => name,
      cell: ({ name }) => name,
    },
    {
      id: 'institute',
      header: columns.institute,
      width: 220,
      dispensable: 'later',
      sortBy: ({ institute }) => institute,
      cell: ({ institute }) => institute,
    },
    {
      id: 'trainingStart',
      header: columns.trainingStart,
      width: 150,
      dispensable: 'later',
      sortBy: ({ trainingStart }) => trainingStart,
      cell: ({ trainingStart }) => format.day(trainingStart),
    },
    {
      id: 'fte',
      header: columns.fte,
      width: 80,
      numeric: true,
      dispensable: 'later',
      sortBy: ({ fte }) => fte,
      cell: ({ fte }) => format.number(fte, 2),
    },
    {
      id: 'extraMinutes',
      header: columns.extraMinutes,
      width: 140,
      numeric: true,
      dispensable: 'later',
      sortBy: ({ extraMinutes }) => extraMinutes,
      cell: ({ extraMinutes }) => (extraMinutes === 0 ? '–' : extraMinutes),
    },
  ];
}
