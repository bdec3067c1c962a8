import { Link } from 'react-router';
import { type coverageOf, gapOf } from '#itembank/blueprint/coverage.ts';
import type { Across, CoverageCell } from '#itembank/taxonomy/coverageCell.ts';
import type { Pool } from '#itembank/taxonomy/pool.ts';
import { terms } from '#itembank/taxonomy/taxonomy.ts';
import plain from '../../../table/plainTable.module.css';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { editorTexts } from '../editorTexts.ts';
import { cellPath } from './assignmentPath.ts';
import classes from './Coverage.module.css';
import { coverageTexts } from './coverageTexts.ts';
import { moveByArrows } from './moveByArrows.ts';
import { Scrolling } from './Scrolling.tsx';
import { useCellName } from './useCellName.ts';

interface Props {
  readonly matrix: ReturnType<typeof coverageOf>;
  readonly pool: Pool;
  readonly across: Across;
  /** Absent for who does not plan. */
  readonly onPlan?: (cell: CoverageCell) => void;
}

/** Chapters down, values across; each cell opens its items. Wider than the screen, it scrolls by itself. */
export function Matrix({ matrix, pool, across, onPlan }: Props) {
  const text = useText(coverageTexts);
  const { attributes } = useText(editorTexts);
  const format = useFormat();
  const chapters = terms.icpc;
  return (
    <>
      <Scrolling label={text.matrix}>
        <table className={plain.table} aria-label={text.matrix}>
          <thead>
            <tr>
              <th scope="col">{attributes.icpc}</th>
              {terms[across].map((term) => (
                <th key={term.id} scope="col">
                  {format.name(term)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={moveByArrows}>
            {matrix.map((row, i) => (
              <tr key={chapters[i]!.id}>
                <th scope="row">
                  {chapters[i]!.id} {format.name(chapters[i]!)}
                </th>
                {row.map(({ have, need, making, ...cell }) => (
                  <Cell
                    key={cell.value}
                    pool={pool}
                    cell={cell}
                    numbers={{ have, need, making }}
                    {...(onPlan && { onPlan })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <p className={classes.quiet}>{text.legend}</p>
    </>
  );
}

interface CellProps {
  readonly pool: Pool;
  readonly cell: CoverageCell;
  readonly numbers: Parameters<typeof gapOf>[0];
  readonly onPlan?: (cell: CoverageCell) => void;
}

function Cell({ pool, cell, numbers, onPlan }: CellProps) {
  const text = useText(coverageTexts);
  const format = useFormat();
  const name = useCellName()(cell);
  const [have, need, making] = [numbers.have, numbers.need, numbers.making].map((n) => format.number(n)) as [
    string,
    string,
    string,
  ];
  const isShort = gapOf(numbers) > 0;
  return (
    <td data-short={isShort} className={classes.cell}>
      <Link to={cellPath(pool, cell)} aria-label={text.cell(name, have, need, making)}>
        {text.of(have, need)}
      </Link>
      {isShort && (
        <span className={classes.short} role="img" aria-label={text.gap}>
          {' '}
          ▲
        </span>
      )}
      {numbers.making > 0 && <small>{text.making(making)}</small>}
      {onPlan && (
        <button
          type="button"
          className={classes.plan}
          aria-label={text.planCell(name)}
          onClick={() => onPlan(cell)}
        >
          {text.plan}
        </button>
      )}
    </td>
  );
}
