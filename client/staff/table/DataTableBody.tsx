import { memo, type ReactNode, type RefObject } from 'react';
import type { Column } from './column.ts';
import classes from './DataTable.module.css';
import { rowHeight, useVisibleRows } from './useVisibleRows.ts';

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly detail: ((row: Row) => ReactNode | undefined) | undefined;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** The rows in sight. Scrolling renders only this part, and of it only the rows that are new. */
export function DataTableBody<Row>({ columns, rows, rowKey, detail, scroller }: Props<Row>) {
  const { first, last, before, after } = useVisibleRows(rows.length, scroller);
  return (
    <tbody>
      {before > 0 && <Spacer height={before} />}
      {rows.slice(first, last).map((row, index) => (
        <DataTableRow
          key={rowKey(row)}
          row={row}
          columns={columns as readonly Column<never>[]}
          rowIndex={first + index + 2}
          detail={detail?.(row)}
        />
      ))}
      {after > 0 && <Spacer height={after} />}
    </tbody>
  );
}

interface RowProps {
  readonly row: unknown;
  readonly columns: readonly Column<never>[];
  readonly rowIndex: number;
  readonly detail: ReactNode | undefined;
}

/** `memo` knows no generics: the columns are those of this row, as `DataTableBody` sees to. */
const DataTableRow = memo(function DataTableRow({ row, columns, rowIndex, detail }: RowProps) {
  return (
    <>
      <tr aria-rowindex={rowIndex} style={{ height: rowHeight }}>
        {columns.map(({ id, cell, numeric }) => (
          <td key={id} data-numeric={numeric}>
            {cell(row as never)}
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
});

/** Stands for the rows out of sight, so that the scroll bar tells the truth. */
function Spacer({ height }: { readonly height: number }) {
  return (
    <tr className={classes.spacer}>
      <td style={{ height }} />
    </tr>
  );
}
