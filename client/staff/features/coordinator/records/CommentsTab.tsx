import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CommentRow } from '#contracts/results.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { useCsvDownload } from '../../../csv/useCsvDownload.ts';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { FilterBar } from '../../../table/FilterBar.tsx';
import { matchesSearch } from '../../../table/matchesSearch.ts';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { commentsQuery } from '../data/sittingQueries.ts';
import { useSittingContext } from '../sitting/useSittingContext.ts';
import classes from './Records.module.css';
import { recordsTexts } from './recordsTexts.ts';

/** What candidates remarked, newest first. */
export function CommentsTab() {
  const { sitting } = useSittingContext();
  const text = useText(recordsTexts).comments;
  const comments = useQuery(commentsQuery(sitting.id));
  return (
    <Loaded query={comments} skeleton={<TableSkeleton label={text.title} />}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState title={text.empty.title} body={text.empty.body} />
        ) : (
          <CommentList sitting={sitting} rows={rows} />
        )
      }
    </Loaded>
  );
}

interface Props {
  readonly sitting: Sitting;
  readonly rows: readonly CommentRow[];
}

function CommentList({ sitting, rows }: Props) {
  const text = useText(recordsTexts).comments;
  const format = useFormat();
  const download = useCsvDownload();
  const [search, setSearch] = useUrlParam('q');
  const shown = useMemo(
    () =>
      rows
        .filter((row) => matchesSearch(search, row.text, row.number, row.itemCode ?? ''))
        .sort((x, y) => y.at - x.at),
    [rows, search],
  );
  const save = () =>
    download(
      `${sitting.name} ${text.fileName}`,
      Object.values(text.columns),
      shown.map((row) => [new Date(row.at).toISOString(), row.number, row.position, row.itemCode, row.text]),
    );
  return (
    <>
      <FilterBar
        searchLabel={text.search}
        search={search}
        onSearch={setSearch}
        count={text.count(shown.length, rows.length)}
        actions={
          <Button
            variant="default"
            onClick={save}
            leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
          >
            {text.export}
          </Button>
        }
      />
      {shown.length === 0 ? (
        <EmptyState title={text.nothingFound} />
      ) : (
        <table className={classes.records} aria-label={text.title}>
          <thead>
            <tr>
              {Object.entries(text.columns).map(([id, header]) => (
                <th key={id} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={`${row.at}-${row.number}-${row.text}`}>
                <td data-label={text.columns.at}>{format.dateTime(row.at)}</td>
                <td data-label={text.columns.number}>{row.number}</td>
                <td data-label={text.columns.position}>{row.position ?? text.wholeTest}</td>
                <td data-label={text.columns.item}>{row.itemCode ?? '–'}</td>
                <td data-label={text.columns.text} className={classes.prose}>
                  {row.text}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
