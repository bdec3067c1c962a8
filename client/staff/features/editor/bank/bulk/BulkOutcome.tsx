import type { z } from 'zod';
import type { BulkItem, BulkPreview } from '#contracts/itemBulk.ts';
import type { Stage } from '#itembank/taxonomy/lifeCycle.ts';
import { termName } from '#itembank/taxonomy/taxonomy.ts';
import { useFormat } from '../../../../useFormat.ts';
import { useText } from '../../../../useText.ts';
import { editorTexts } from '../../editorTexts.ts';
import classes from './Bulk.module.css';
import { stageAfter } from './bulkChoice.ts';
import { bulkTexts } from './bulkTexts.ts';

interface Props {
  readonly action: z.infer<typeof BulkPreview>['action'];
  readonly items: readonly BulkItem[];
}

/** What will happen: how many, why not the others, and each item for who wants to see. */
export function BulkOutcome({ action, items }: Props) {
  const text = useText(bulkTexts);
  const { stages, guards } = useText(editorTexts);
  const format = useFormat();
  const nameOf = (value: string) => {
    if (action.kind === 'reviewBy') return format.day(value);
    if (action.kind === 'classify') return format.name(termName(action.attribute, value));
    return stages[value as Stage];
  };
  const after = nameOf(action.kind === 'step' ? stageAfter[action.step] : action.to);
  const whyNot = (item: BulkItem) =>
    item.guards.length > 0
      ? item.guards.map((guard) => guards[guard]).join(' ')
      : text.refusals[item.refused!];
  const refused = items.filter((item) => item.refused !== null);
  const reasons = new Map<string, number>();
  for (const item of refused) reasons.set(whyNot(item), (reasons.get(whyNot(item)) ?? 0) + 1);
  const lost = items.filter(({ losesReview }) => losesReview).length;

  return (
    <div className={classes.preview} role="status">
      <p>{text.will(format.number(items.length - refused.length))}</p>
      {lost > 0 && <p>{text.losesReview(format.number(lost))}</p>}
      {refused.length > 0 && (
        <>
          <p>{text.wont(format.number(refused.length))}</p>
          <ul>
            {[...reasons].map(([reason, count]) => (
              <li key={reason}>
                {format.number(count)}: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>{text.show}</summary>
        <ul className={classes.each}>
          {items.map((item) => (
            <li key={item.code}>
              {item.code}:{' '}
              {item.refused === null
                ? text.change(item.before === null ? '' : nameOf(item.before), after)
                : whyNot(item)}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
