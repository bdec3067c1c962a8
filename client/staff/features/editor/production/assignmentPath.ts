import type { Assignment } from '#contracts/producing.ts';
import { CoverageCell } from '#itembank/taxonomy/coverageCell.ts';
import { Pool } from '#itembank/taxonomy/pool.ts';

/** The assignment that a new item is written for. */
interface Asked {
  readonly id: string;
  readonly pool: Pool;
  readonly cell: CoverageCell;
}

/** Where an item of the assignment is written; everything about it stands in the address. */
export function assignmentPath({ id, pool, cell }: Pick<Assignment, 'id' | 'pool' | 'cell'>): string {
  return `/items/new?${new URLSearchParams({ assignment: id, pool, ...cell })}`;
}

/** The assignment an address names; undefined where it names none that can be. */
export function assignmentIn(params: URLSearchParams): Asked | undefined {
  const of = (name: string) => params.get(name);
  const cell = CoverageCell.safeParse({ icpc: of('icpc'), attribute: of('attribute'), value: of('value') });
  const pool = Pool.safeParse(of('pool'));
  const id = of('assignment');
  return id && cell.success && pool.success ? { id, pool: pool.data, cell: cell.data } : undefined;
}

/** The items of a cell, as the bank shows them. */
export function cellPath(pool: Pool, { icpc, attribute, value }: CoverageCell): string {
  return `/items?${new URLSearchParams({ pool, icpc, [attribute]: value })}`;
}
