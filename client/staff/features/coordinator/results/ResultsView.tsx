import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ResultRow, Results } from '#contracts/results.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { useCsvDownload } from '../../../csv/useCsvDownload.ts';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Notice } from '../../../states/Notice.tsx';
import { DataTable } from '../../../table/DataTable.tsx';
import { FilterBar } from '../../../table/FilterBar.tsx';
import { matchesSearch } from '../../../table/matchesSearch.ts';
import { useUrlSort } from '../../../table/useUrlSort.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { releasesQuery } from '../data/sittingQueries.ts';
import { InstituteFilter } from '../roster/InstituteFilter.tsx';
import { AreaCounts } from './AreaCounts.tsx';
import { ResultsSummary } from './ResultsSummary.tsx';
import { resultColumns } from './resultColumns.tsx';
import { resultsCsv } from './resultsCsv.ts';
import { resultsTexts } from './resultsTexts.ts';

interface Props {
  readonly sitting: Sitting;
  readonly results: Results;
}

/** The distribution, then everyone; what is filtered here is what is downloaded. */
export function ResultsView({ sitting, results }: Props) {
  const text = useText(resultsTexts);
  const format = useFormat();
  const download = useCsvDownload();
  const [search, setSearch] = useUrlParam('q');
  const [institute, setInstitute] = useUrlParam('institute');
  const [opened, setOpened] = useUrlParam('row');
  const provisional = useProvisional(sitting);

  const columns = useMemo(
    () =>
      resultColumns({
        text,
        format,
        opened,
        onToggle: ({ number }) => setOpened(number === opened ? undefined : number),
      }),
    [text, format, opened, setOpened],
  );
  const { sort, onSort } = useUrlSort(columns);
  const shown = useMemo(
    () =>
      results.rows.filter(
        (row) =>
          (institute === '' || row.institute === institute) && matchesSearch(search, row.number, row.name),
      ),
    [results.rows, institute, search],
  );
  const save = () => {
    const { header, rows } = resultsCsv({ ...results, rows: shown }, text, format.name);
    download(`${sitting.name} ${text.fileName}`, header, rows);
  };

  return (
    <>
      {sitting.state === 'open' && <Notice tone="plain">{text.stillOpen}</Notice>}
      {sitting.state === 'closed' && <Notice tone="plain">{text.notReleased}</Notice>}
      <ResultsSummary rows={shown} note={provisional ? text.provisional : undefined} />
      <FilterBar
        searchLabel={text.search}
        search={search}
        onSearch={setSearch}
        count={text.count(shown.length, results.rows.length)}
        actions={
          <Button
            variant="default"
            onClick={save}
            leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
          >
            {text.export}
          </Button>
        }
      >
        <InstituteFilter rows={results.rows} value={institute} onChange={setInstitute} />
      </FilterBar>
      {shown.length === 0 ? (
        <EmptyState title={text.nothingFound} />
      ) : (
        <DataTable<ResultRow>
          label={text.title}
          columns={columns}
          rows={shown}
          rowKey={({ attemptId }) => attemptId}
          sort={sort}
          onSort={onSort}
          detail={(row) =>
            row.number === opened ? <AreaCounts row={row} areas={results.areas} /> : undefined
          }
        />
      )}
    </>
  );
}

function useProvisional({ release }: Sitting): boolean {
  const { data } = useQuery(releasesQuery);
  return data?.find(({ id }) => id === release.id)?.provisional ?? false;
}
