import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import bank from '../bank/Bank.module.css';
import { assignmentPath } from './assignmentPath.ts';
import { coverageTexts } from './coverageTexts.ts';
import { DueMark } from './DueMark.tsx';
import { productionQuery } from './productionQuery.ts';
import { useCellName } from './useCellName.ts';

/** What this author is asked to make and is not done yet; nothing at all when nothing is asked. */
export function MyAssignments() {
  const { assignments: text } = useText(coverageTexts);
  const format = useFormat();
  const nameOf = useCellName();
  const { data } = useQuery(productionQuery);
  const open =
    data?.assignments.filter(
      ({ mine, done, count, withdrawn }) => mine && !withdrawn && done.length < count,
    ) ?? [];
  if (open.length === 0) return null;
  return (
    <section className={bank.queue} aria-label={text.mine}>
      <div className={bank.queueHead}>
        <Title order={2}>{text.mine}</Title>
        <span>{format.number(open.length)}</span>
      </div>
      <ul>
        {open.map((one) => (
          <li key={one.id}>
            <Link to={assignmentPath(one)} aria-label={`${text.write}: ${nameOf(one.cell)}`}>
              {text.write}
            </Link>
            <span className={bank.queueQuestion}>
              {nameOf(one.cell)} · {text.progress(format.number(one.done.length), format.number(one.count))}
            </span>
            <DueMark assignment={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
