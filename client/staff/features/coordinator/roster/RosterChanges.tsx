import { Title } from '@mantine/core';
import type { RosterDiff } from '#contracts/roster.ts';
import { useText } from '../../../useText.ts';
import classes from './Roster.module.css';
import { rosterTexts } from './rosterTexts.ts';

interface Props {
  readonly diff: RosterDiff;
  /** All of them, where the lists hold the first. */
  readonly counts: { readonly added: number; readonly changed: number; readonly removed: number };
}

/** Who changes in what and who goes, against the list that stands. */
export function RosterChanges({ diff, counts }: Props) {
  const { preview: text, columns } = useText(rosterTexts);
  if (counts.changed + counts.removed === 0) return undefined;
  return (
    <div>
      {counts.changed > 0 && (
        <>
          <Title order={3} mb={6}>
            {text.changedTitle(counts.changed)}
          </Title>
          <ul className={classes.changes}>
            {diff.changed.map(({ number, name, fields }) => (
              <li key={number}>
                <strong>
                  {number} {name}
                </strong>
                {': '}
                {fields
                  .map(({ field, before, after }) => text.change(columns[field], before ?? '–', after ?? '–'))
                  .join('; ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {counts.removed > 0 && (
        <>
          <Title order={3} mb={6}>
            {text.removedTitle(counts.removed)}
          </Title>
          <ul className={classes.changes}>
            {diff.removed.map(({ number, name }) => (
              <li key={number}>
                {number} {name}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
