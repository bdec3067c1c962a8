import { Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Assignment } from '#contracts/producing.ts';
import plain from '../../../table/plainTable.module.css';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { cellPath } from './assignmentPath.ts';
import classes from './Coverage.module.css';
import { coverageTexts } from './coverageTexts.ts';
import { DueMark } from './DueMark.tsx';
import { Scrolling } from './Scrolling.tsx';
import { useCellName } from './useCellName.ts';
import { WithdrawButton } from './WithdrawButton.tsx';

interface Props {
  readonly assignments: readonly Assignment[];
  /** Whether the person may take one back. */
  readonly mayPlan: boolean;
}

/** Who was asked for what, and how far that is. */
export function AssignmentTable({ assignments, mayPlan }: Props) {
  const { assignments: text } = useText(coverageTexts);
  const format = useFormat();
  const nameOf = useCellName();
  return (
    <section className={classes.section}>
      <Title order={2}>{text.title}</Title>
      {assignments.length === 0 ? (
        <p className={classes.quiet}>{text.none}</p>
      ) : (
        <Scrolling label={text.title}>
          <table className={plain.table} aria-label={text.title}>
            <thead>
              <tr>
                {[
                  text.cell,
                  text.author,
                  text.due,
                  text.done,
                  text.by,
                  ...(mayPlan ? [text.actions] : []),
                ].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {assignments.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to={cellPath(one.pool, one.cell)}>{nameOf(one.cell)}</Link>
                  </th>
                  <td>{one.author}</td>
                  <td>
                    <DueMark assignment={one} />
                  </td>
                  <td>{text.progress(format.number(one.done.length), format.number(one.count))}</td>
                  <td>{one.by}</td>
                  {mayPlan && (
                    <td>
                      {!one.withdrawn && one.done.length < one.count && <WithdrawButton assignment={one} />}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolling>
      )}
    </section>
  );
}
