import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';
import type { CandidateCode, Sitting } from '#contracts/sitting.ts';
import { useCsvDownload } from '../../../csv/useCsvDownload.ts';
import type { Column } from '../../../table/column.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { CandidateTable } from '../roster/CandidateTable.tsx';
import { useCandidateFilter } from '../roster/useCandidateFilter.ts';
import { codesTexts } from './codesTexts.ts';
import type { CodesText } from './text.nl.ts';

interface Props {
  readonly sitting: Sitting;
  readonly codes: readonly CandidateCode[];
}

/** Codes to look up, download or print. What is filtered here is what is downloaded. */
export function CodesTable({ sitting, codes }: Props) {
  const text = useText(codesTexts);
  const download = useCsvDownload();
  const format = useFormat();
  const slotOf = useCallback(
    ({ slot }: CandidateCode) => (slot === null ? '' : `${format.dateTime(slot.startsAt)}, ${slot.room}`),
    [format],
  );
  const hasSlots = sitting.startKind === 'slots';
  const columns = useMemo(() => columnsOf(text, hasSlots ? slotOf : undefined), [text, hasSlots, slotOf]);
  const filter = useCandidateFilter(codes);
  const { institute, found } = filter;
  const headers = (['number', 'name', 'institute', 'extraMinutes', 'slot', 'code'] as const).filter(
    (column) => hasSlots || column !== 'slot',
  );
  const save = () =>
    download(
      `${sitting.name} ${text.fileName}`,
      headers.map((column) => text.columns[column]),
      found.map((row) => {
        const { number, name, institute: of, extraMinutes, code } = row;
        return [number, name, of, extraMinutes, ...(hasSlots ? [slotOf(row)] : []), code];
      }),
    );

  return (
    <CandidateTable
      label={text.title}
      columns={columns}
      filter={filter}
      actions={
        <>
          <Button
            variant="default"
            onClick={save}
            leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
          >
            {text.download}
          </Button>
          <Button
            variant="default"
            component={Link}
            to={`/sittings/${sitting.id}/codes/print?${new URLSearchParams(institute ? { institute } : {})}`}
            leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden="true" />}
          >
            {text.print}
          </Button>
        </>
      }
    />
  );
}

function columnsOf(
  { columns }: CodesText,
  slotOf: ((row: CandidateCode) => string) | undefined,
): readonly Column<CandidateCode>[] {
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
      width: 180,
      grow: true,
      dispensable: 'later',
      sortBy: ({ name }) => name,
      cell: ({ name }) => name,
    },
    {
      id: 'institute',
      header: columns.institute,
      width: 220,
      dispensable: slotOf ? 'first' : 'later',
      sortBy: ({ institute }) => institute,
      cell: ({ institute }) => institute,
    },
    {
      id: 'extraMinutes',
      header: columns.extraMinutes,
      width: 130,
      numeric: true,
      dispensable: slotOf ? 'first' : 'later',
      sortBy: ({ extraMinutes }) => extraMinutes,
      cell: ({ extraMinutes }) => (extraMinutes === 0 ? '–' : extraMinutes),
    },
    ...(slotOf === undefined
      ? []
      : [
          {
            id: 'slot',
            header: columns.slot,
            width: 220,
            dispensable: 'later' as const,
            sortBy: ({ slot }: CandidateCode) => slot?.startsAt ?? null,
            cell: slotOf,
          },
        ]),
    { id: 'code', header: columns.code, width: 170, cell: ({ code }) => <code>{code}</code> },
  ];
}
