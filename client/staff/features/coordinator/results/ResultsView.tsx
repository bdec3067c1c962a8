import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Results } from '#contracts/results.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { useCsvDownload } from '../../../csv/useCsvDownload.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { releasesQuery } from '../data/sittingQueries.ts';
import { CandidateTable } from '../roster/CandidateTable.tsx';
import { useCandidateFilter } from '../roster/useCandidateFilter.ts';
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
  const filter = useCandidateFilter(results.rows);
  const save = () => {
    const { header, rows } = resultsCsv({ ...results, rows: [...filter.found] }, text, format.name);
    download(`${sitting.name} ${text.fileName}`, header, rows);
  };

  return (
    <>
      {sitting.state === 'open' && <Notice tone="plain">{text.stillOpen}</Notice>}
      {sitting.state === 'closed' && <Notice tone="plain">{text.notReleased}</Notice>}
      <ResultsSummary rows={filter.found} note={provisional ? text.provisional : undefined} />
      <CandidateTable
        label={text.title}
        columns={columns}
        filter={filter}
        actions={
          <Button
            variant="default"
            onClick={save}
            leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
          >
            {text.export}
          </Button>
        }
        detail={(row) => (row.number === opened ? <AreaCounts row={row} areas={results.areas} /> : undefined)}
      />
    </>
  );
}

function useProvisional({ release }: Sitting): boolean {
  const { data } = useQuery(releasesQuery);
  return data?.find(({ id }) => id === release.id)?.provisional ?? false;
}
