import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useMemo, useRef } from 'react';
import type { Column } from './column.ts';
import classes from './DataTable.module.css';
import { DataTableHead } from './DataTableHead.tsx';
import type { Sort } from './sortInUrl.ts';
import { useSortedRows } from './useSortedRows.ts';
import { rowHeight, useVisibleRows } from './useVisibleRows.ts';

interface Props<Row> {
  /** Names the table for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort: Sort | undefined;
  readonly onSort: (column: string) => void;
  /** What opens under a row; undefined keeps it closed. */
  readonly detail?: (row: Row) => ReactNode | undefined;
}

/**
 * A table with a sticky header. Up to a hundred rows all stand in the page, so that printing and
 * searching in the page work; beyond that only the rows in sight are drawn, and 4,000 scroll smoothly.
 */
export function DataTable<Row extends object>(props: Props<Row>) {
  const { label, rows, rowKey, sort, detail } = props;
  const narrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const columns = useMemo(
    () => (narrow ? props.columns.filter((column) => !column.wideOnly) : props.columns),
    [narrow, props.columns],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const sorted = useSortedRows(rows, props.columns, sort);
  const visible = useVisibleRows(sorted.length, scroller);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the region scrolls, so the keyboard must reach it
    <section ref={scroller} className={classes.scroller} aria-label={label} tabIndex={0}>
      <table
        className={classes.table}
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        style={{ minWidth: columns.reduce((sum, { width }) => sum + width, 0) }}
      >
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <DataTableHead columns={columns} sort={sort} onSort={props.onSort} />
        <tbody>
          {visible.before > 0 && <Spacer height={visible.before} />}
          {sorted.slice(visible.first, visible.last).map((row, index) => (
            <Row
              key={rowKey(row)}
              row={row}
              columns={columns}
              rowIndex={visible.first + index + 2}
              detail={detail?.(row)}
            />
          ))}
          {visible.after > 0 && <Spacer height={visible.after} />}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly rowIndex: number;
  readonly detail: ReactNode | undefined;
}

function Row<Row>({ row, columns, rowIndex, detail }: RowProps<Row>) {
  return (
    <>
      <tr aria-rowindex={rowIndex} style={{ height: rowHeight }}>
        {columns.map(({ id, cell, numeric }) => (
          <td key={id} data-numeric={numeric}>
            {cell(row)}
          </td>
        ))}
      </tr>
      {detail && (
        <tr className={classes.detail}>
          <td colSpan={columns.length}>{detail}</td>
        </tr>
      )}
    </>
  );
}

/** Stands for the rows out of sight, so that the scroll bar tells the truth. */
function Spacer({ height }: { readonly height: number }) {
  return (
    <tr className={classes.spacer}>
      <td style={{ height }} />
    </tr>
  );
}
