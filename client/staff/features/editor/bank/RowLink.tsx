import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { rowHeight } from '../../../table/useVisibleRows.ts';

interface Props {
  readonly to: string;
  readonly children: string;
}

/**
 * The link by which a row of a table is opened. The arrow keys, Page Up and Down, Home and End go to the links of other rows, also of
 * rows that are not drawn yet; the space bar chooses the row, where rows can be chosen.
 */
export function RowLink({ to, children }: Props) {
  return (
    <Link to={to} onKeyDown={onKey}>
      {children}
    </Link>
  );
}

function onKey(event: KeyboardEvent<HTMLElement>): void {
  const row = event.currentTarget.closest('tr');
  const table = row?.closest('table');
  if (!row || !table) return;
  if (event.key === ' ') {
    event.preventDefault();
    row.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    return;
  }
  const last = Number(table.getAttribute('aria-rowcount'));
  const here = Number(row.getAttribute('aria-rowindex'));
  const page = rowsInSight(table);
  const wanted = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    PageDown: here + page,
    PageUp: here - page,
    Home: firstRow,
    End: last,
  }[event.key];
  if (wanted === undefined) return;
  event.preventDefault(); // also at the ends, where the page would scroll away under who reads the table
  focusRow(table, Math.min(Math.max(wanted, firstRow), last), 10);
}

/** One stays in sight, so that the eye finds its place; the head takes the room of another. */
function rowsInSight(table: HTMLTableElement): number {
  const height = table.closest('section')?.clientHeight ?? 0;
  return Math.max(1, Math.floor(height / rowHeight) - 2);
}

/** The head is row 1. */
const firstRow = 2;

/** A row out of sight is scrolled to, and drawn a frame or two later. */
function focusRow(table: HTMLTableElement, index: number, framesLeft: number): void {
  const link = table.querySelector<HTMLElement>(`tr[aria-rowindex="${index}"] a`);
  if (link) {
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: 'nearest' });
  } else if (framesLeft > 0) {
    table.closest('section')?.scrollTo({ top: (index - firstRow) * rowHeight });
    requestAnimationFrame(() => focusRow(table, index, framesLeft - 1));
  }
}
