import { Link } from 'react-router';
import type { MeasuredDraft } from '#contracts/calibrating.ts';
import type { ReleaseDraftPage } from '#contracts/releasing.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/DataTable.tsx';
import { useUrlSort } from '../../table/useUrlSort.ts';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import { releaseTexts } from './releaseTexts.ts';

type Row = ReleaseDraftPage['measurements'][number] & Partial<MeasuredDraft['measured'][number]>;

interface Props {
  readonly label: string;
  readonly rows: readonly Row[];
}

/** Items with the difficulty that answers gave them. */
export function MeasuredTable({ label, rows }: Props) {
  const columns = useColumns(rows.some(({ before }) => before !== undefined));
  const { sort, onSort } = useUrlSort(columns);
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
      sort={sort}
      onSort={onSort}
    />
  );
}

function useColumns(hasBefore: boolean): readonly Column<Row>[] {
  const { measured: text } = useText(releaseTexts);
  const format = useFormat();
  const figure = (value: number | null | undefined) => (value == null ? '–' : format.number(value, 2));
  const before: Column<Row> = {
    id: 'before',
    header: text.before,
    width: 100,
    numeric: true,
    sortBy: (row) => row.before ?? null,
    cell: (row) => figure(row.before),
  };
  return [
    {
      id: 'code',
      header: text.item,
      width: 100,
      grow: true,
      sortBy: ({ code }) => code,
      cell: ({ code }) => <Link to={`/items/${code}`}>{code}</Link>,
    },
    ...(hasBefore ? [before] : []),
    {
      id: 'b',
      header: text.difficulty,
      width: 120,
      numeric: true,
      sortBy: ({ b }) => b,
      cell: ({ b }) => figure(b),
    },
    {
      id: 'seB',
      header: text.error,
      width: 110,
      numeric: true,
      dispensable: 'later',
      sortBy: ({ seB }) => seB,
      cell: ({ seB }) => figure(seB),
    },
    {
      id: 'responses',
      header: text.answers,
      width: 120,
      numeric: true,
      dispensable: 'later',
      sortBy: ({ responses }) => responses,
      cell: ({ responses }) => format.number(responses),
    },
    {
      id: 'flags',
      header: text.look,
      width: 150,
      sortBy: ({ flags }) => -flags.length,
      cell: ({ flags }) => flags.map((flag) => text.flags[flag]).join(', '),
    },
    {
      id: 'on',
      header: text.how,
      width: 190,
      dispensable: 'first',
      sortBy: ({ on }) => on,
      cell: ({ method, on }) => `${method}, ${format.day(on)}`,
    },
  ];
}
