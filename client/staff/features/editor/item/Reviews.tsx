import { Title } from '@mantine/core';
import type { ItemPage } from '#contracts/editing.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { DueDate } from '../bank/DueDate.tsx';
import { useToday } from '../data/useToday.ts';
import { editorTexts } from '../editorTexts.ts';
import classes from './Item.module.css';
import { itemTexts } from './itemTexts.ts';
import { ReviewForm } from './ReviewForm.tsx';

/** What reviewers concluded, the latest first, and the form for who is asked for a verdict now. */
export function Reviews({ item }: { readonly item: ItemPage }) {
  const { reviews: text } = useText(itemTexts);
  const { verdicts, reviewKinds } = useText(editorTexts);
  const format = useFormat();
  const today = useToday();
  return (
    <section className={classes.section}>
      <Title order={2}>{text.title}</Title>
      {item.review !== null && (
        <p className={classes.quiet}>
          <DueDate due={item.review.due} today={today} />
          {item.review.asked.length > 0 && ` · ${text.asked(item.review.asked.join(', '))}`}
        </p>
      )}
      {item.mayReview && <ReviewForm item={item} kind={item.mayReview} />}
      {item.othersWithheld && <p className={classes.quiet}>{text.withheld}</p>}
      {item.reviews.length === 0 && !item.othersWithheld && <p className={classes.quiet}>{text.none}</p>}
      <ul className={classes.reviews}>
        {item.reviews.toReversed().map((review) => (
          <li key={`${review.by} ${review.at}`} data-stands={review.stands}>
            <p className={classes.flush}>
              <strong>{verdicts[review.verdict]}</strong> · {review.by} · {reviewKinds[review.kind]}
            </p>
            {review.remark && <p className={classes.remark}>{review.remark}</p>}
            <p className={classes.quiet}>
              {text.about(review.version, format.dateTime(review.at))}
              {!review.stands && ` ${text.expired}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
