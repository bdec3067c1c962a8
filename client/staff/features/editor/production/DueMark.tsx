import type { Assignment } from '#contracts/producing.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useToday } from '../data/useToday.ts';
import classes from './Coverage.module.css';
import { coverageTexts } from './coverageTexts.ts';

/** When an assignment is due; done or late is said in words. */
export function DueMark({
  assignment: { due, done, count, withdrawn },
}: {
  readonly assignment: Assignment;
}) {
  const { assignments: text } = useText(coverageTexts);
  const format = useFormat();
  const today = useToday();
  if (withdrawn) return <span>{text.withdrawn}</span>;
  if (done.length >= count) return <span>{text.ready}</span>;
  return due < today ? (
    <strong className={classes.short}>
      {format.day(due)}, {text.late}
    </strong>
  ) : (
    <span>{format.day(due)}</span>
  );
}
