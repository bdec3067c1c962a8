import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';

interface Props {
  readonly to: string;
  readonly children: string;
}

/** The link by which a row of a table is opened; the arrow keys go on to the link of the next row. */
export function RowLink({ to, children }: Props) {
  return (
    <Link to={to} onKeyDown={toNeighbour}>
      {children}
    </Link>
  );
}

function toNeighbour(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = event.currentTarget.closest('tr');
  const table = row?.closest('table');
  if (step === undefined || !row || !table) return;
  event.preventDefault();
  const index = Number(row.getAttribute('aria-rowindex')) + step;
  const link = table.querySelector<HTMLElement>(`tr[aria-rowindex="${index}"] a`);
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: 'nearest' });
}
