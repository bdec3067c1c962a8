import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { CandidateCode, Sitting } from '#contracts/sitting.ts';
import { useCsvDownload } from '../../../csv/useCsvDownload.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/DataTable.tsx';
import { FilterBar } from '../../../table/FilterBar.tsx';
import { matchesSearch } from '../../../table/matchesSearch.ts';
import { useUrlSort } from '../../../table/useUrlSort.ts';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { InstituteFilter } from '../roster/InstituteFilter.tsx';
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
  const [search, setSearch] = useUrlParam('q');
  const [institute, setInstitute] = useUrlParam('institute');
  const columns = useMemo(() => columnsOf(text), [text]);
  const { sort, onSort } = useUrlSort(columns);
  const shown = useMemo(
    () =>
      codes.filter(
        (row) =>
          (institute === '' || row.institute === institute) && matchesSearch(search, row.number, row.name),
      ),
    [codes, institute, search],
  );
  const save = () =>
    download(
      `${sitting.name} ${text.fileName}`,
      Object.values(text.columns),
      shown.map(({ number, name, institute: of, extraMinutes, code }) => [
        number,
        name,
        of,
        extraMinutes,
        code,
      ]),
    );

  return (
    <>
      <FilterBar
        searchLabel={text.search}
        search={search}
        onSearch={setSearch}
        count={text.count(shown.length, codes.length)}
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
      >
        <InstituteFilter rows={codes} value={institute} onChange={setInstitute} />
      </FilterBar>
      <DataTable
        label={text.title}
        columns={columns}
        rows={shown}
        rowKey={({ number }) => number}
        sort={sort}
        onSort={onSort}
      />
    </>
  );
}

function columnsOf({ columns }: CodesText): readonly Column<CandidateCode>[] {
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
      dispensable: 'later',
      sortBy: ({ institute }) => institute,
      cell: ({ institute }) => institute,
    },
    {
      id: 'extraMinutes',
      header: columns.extraMinutes,
      width: 130,
      numeric: true,
      dispensable: 'later',
      sortBy: ({ extraMinutes }) => extraMinutes,
      cell: ({ extraMinutes }) => (extraMinutes === 0 ? '–' : extraMinutes),
    },
    { id: 'code', header: columns.code, width: 170, cell: ({ code }) => <code>{code}</code> },
  ];
}
