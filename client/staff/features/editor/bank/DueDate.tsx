import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { daysLater, workTerms } from '#itembank/taxonomy/workTerms.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import classes from './Bank.module.css';
import { bankTexts } from './bankTexts.ts';

interface Props {
  /** ISO dates. */
  readonly due: string;
  readonly today: string;
}

/** The day before which something is asked; near or behind us is said in words. */
export function DueDate({ due, today }: Props) {
  const { due: text } = useText(bankTexts);
  const format = useFormat();
  const day = format.day(due);
  if (due > daysLater(today, workTerms.dueSoonDays)) return <span>{text.before(day)}</span>;
  const late = due < today;
  const Icon = late ? IconAlertTriangle : IconClock;
  return (
    <span className={classes.mark} data-term="soon">
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      {late ? text.late(day) : text.before(day)}
    </span>
  );
}
