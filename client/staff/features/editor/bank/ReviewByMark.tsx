import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import type { ItemRow } from '#contracts/editing.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import classes from './Bank.module.css';
import { bankTexts } from './bankTexts.ts';
import { dueSoon, reviewTerm } from './reviewTerm.ts';

interface Props {
  readonly item: Pick<ItemRow, 'stage' | 'reviewBy'>;
  readonly today: string;
}

/** The date before which an item must be checked again, with a mark when that is near or behind us. */
export function ReviewByMark({ item, today }: Props) {
  const { terms } = useText(bankTexts);
  const format = useFormat();
  const term = reviewTerm(item.reviewBy, today);
  const date = format.day(item.reviewBy);
  if (term === 'later' || !dueSoon(item, today)) return date;
  const Icon = term === 'past' ? IconAlertTriangle : IconClock;
  return (
    <span className={classes.mark} data-term={term}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      {terms[term]}: {date}
    </span>
  );
}
