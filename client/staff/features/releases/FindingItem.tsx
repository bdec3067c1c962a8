import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReleaseDraftPage } from '#contracts/releasing.ts';
import { useProblemMessage } from '../../server/useProblemMessage.ts';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import type { FindingGroup } from './findingGroups.ts';
import { nextSetCode } from './nextSetCode.ts';
import classes from './Releases.module.css';
import { releaseTexts } from './releaseTexts.ts';
import { useChangeDraft } from './useDraftAction.ts';

/** Items named at once; a thousand links help nobody. */
const shownAtOnce = 24;
const levels = { easy: -1, medium: 0, hard: 1 } as const;

interface Props {
  readonly draft: ReleaseDraftPage;
  readonly group: FindingGroup;
}

/** One thing the check found, with the items it is about and what can be done about it here. */
export function FindingItem({ draft, group: { code, severity, items, says } }: Props) {
  const { check: text, choice } = useText(releaseTexts);
  const format = useFormat();
  const message = useProblemMessage();
  const change = useChangeDraft(draft, choice.saved);
  const [level, setLevel] = useState<keyof typeof levels>('medium');
  const count = format.number(items.length);
  const gone = new Set(items);
  return (
    <li>
      <span className={classes.severity} data-severity={severity}>
        {text.severities[severity]}
      </span>
      {format.name(says)}
      {items.length > 0 && (
        <ul className={classes.codes}>
          {items.slice(0, shownAtOnce).map((item) => (
            <li key={item}>
              <Link to={`/items/${item}`}>{item}</Link>
            </li>
          ))}
          {items.length > shownAtOnce && <li>{text.more(format.number(items.length - shownAtOnce))}</li>}
        </ul>
      )}
      {draft.mayChange && code === 'setMissing' && (
        <Group gap={8} mt={8}>
          <Button
            variant="default"
            loading={change.isPending}
            onClick={() =>
              change.mutate(({ sets }) => ({
                sets: [...sets, { code: nextSetCode(sets), codes: [...items] }],
              }))
            }
          >
            {text.makeSet}
          </Button>
        </Group>
      )}
      {draft.mayChange && severity === 'error' && items.length > 0 && (
        <Group gap={8} mt={8} align="flex-end">
          {code === 'uncalibrated' && (
            <>
              <NativeSelect
                label={text.estimate}
                value={level}
                data={(['easy', 'medium', 'hard'] as const).map((value) => ({
                  value,
                  label: text.levels[value],
                }))}
                onChange={(event) => setLevel(event.currentTarget.value as keyof typeof levels)}
              />
              <Button
                variant="default"
                loading={change.isPending}
                onClick={() => change.mutate(() => ({ estimate: { b: levels[level], codes: [...items] } }))}
              >
                {text.giveEstimate(count)}
              </Button>
            </>
          )}
          <Button
            variant="default"
            loading={change.isPending}
            onClick={() => change.mutate(({ codes }) => ({ codes: codes.filter((one) => !gone.has(one)) }))}
          >
            {text.remove(count)}
          </Button>
        </Group>
      )}
      {change.error !== null && <p role="alert">{message(change.error)}</p>}
    </li>
  );
}
