import type { KeyboardEvent } from 'react';

const moves: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys go from the link of one cell of a table to that of its neighbour; Tab goes on as everywhere. */
export function moveByArrows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const move = moves[event.key];
  const cell = (event.target as Element).closest('td');
  const row = cell?.parentElement;
  if (move === undefined || cell == null || !(row instanceof HTMLTableRowElement)) return;
  const [down, right] = move;
  const rows = [...event.currentTarget.rows];
  const next = rows[rows.indexOf(row) + down]?.cells[cell.cellIndex + right];
  const link = next?.querySelector('a');
  if (link == null) return;
  event.preventDefault();
  link.focus();
}
