import type { CoverageCell } from '#itembank/taxonomy/coverageCell.ts';
import { termName } from '#itembank/taxonomy/taxonomy.ts';
import { useFormat } from '../../../useFormat.ts';

/** What a cell is called: its chapter and its other value. */
export function useCellName(): (cell: CoverageCell) => string {
  const format = useFormat();
  return ({ icpc, attribute, value }) =>
    `${icpc} ${format.name(termName('icpc', icpc))} × ${format.name(termName(attribute, value))}`;
}
