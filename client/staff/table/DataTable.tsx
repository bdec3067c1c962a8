import { type CSSProperties, memo, type ReactNode, useMemo, useRef } from 'react';
import type { Column } from './column.ts';
import classes from './DataTable.module.css';
import { DataTableBody } from './DataTableBody.tsx';
import { DataTableHead } from './DataTableHead.tsx';
import { fittingColumns } from './fittingColumns.ts';
import type { Sort } from './sortInUrl.ts';
import { useRoom } from './useRoom.ts';
import { useSortedRows } from './useSortedRows.ts';

interface Props<Row> {
  /** Names the table for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort: Sort | undefined;
  readonly onSort: (column: string) => void;
  /** The rows come in the order of `sort` already. */
  readonly inOrder?: boolean;
  /** What opens under a row; undefined keeps it closed. */
  readonly detail?: (row: Row) => ReactNode | undefined;
}

/**
 * A table with a sticky header. Up to a hundred rows all stand in the page, so that printing and
 * searching in the page work; beyond that only the rows in sight are drawn, and 20,000 scroll smoothly.
 * Rows are drawn once it is known how wide it is, so that none is drawn with columns that do not stay.
 */
export const DataTable = memo(function DataTable<Row extends object>(props: Props<Row>) {
  const { label, rows, rowKey, sort, detail } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const roomPx = useRoom(scroller);
  const columns = useMemo(() => fittingColumns(props.columns, roomPx), [props.columns, roomPx]);
  const sorted = useSortedRows(rows, props.columns, props.inOrder ? undefined : sort);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the region scrolls, so the keyboard must reach it
    <section ref={scroller} className={classes.scroller} aria-label={label} tabIndex={0}>
      <table
        className={classes.table}
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        style={{ '--room': `${columns.reduce((sum, { width }) => sum + width, 0)}px` } as CSSProperties}
      >
        <colgroup>
          {columns.map(({ id, width, grow }) => (
            <col key={id} style={grow ? {} : { width }} />
          ))}
        </colgroup>
        <DataTableHead columns={columns} sort={sort} onSort={props.onSort} />
        {roomPx > 0 && (
          <DataTableBody
            columns={columns}
            rows={sorted}
            rowKey={rowKey}
            detail={detail}
            scroller={scroller}
          />
        )}
      </table>
    </section>
  );
}) as <Row extends object>(props: Props<Row>) => ReactNode;
