import { Button, Group } from '@mantine/core';
import { LineLost } from '#client/shared/api.ts';
import { useProblemMessage } from '../../server/useProblemMessage.ts';
import { Notice } from '../../states/Notice.tsx';
import { useText } from '../../useText.ts';
import type { Identification } from './identifications.ts';
import { proctorTexts } from './proctorTexts.ts';
import classes from './Room.module.css';
import type { Identify } from './useIdentify.ts';

interface Props {
  readonly identify: Identify;
  readonly disabled: boolean;
}

/** Says by name for whom identifying failed, after one has gone on to the next; it stays until done or closed. */
export function NotIdentified({ identify: { known, again, dismiss }, disabled }: Props) {
  const texts = useText(proctorTexts);
  const text = texts.notIdentified;
  const message = useProblemMessage();
  const those = known.filter(({ why }) => why !== undefined);
  if (those.length === 0) return null;
  const reasonOf = ({ why }: Identification) => {
    if (typeof why === 'string') return texts.codes[why];
    return why instanceof LineLost ? text.noAnswer : message(why);
  };
  return (
    <Notice
      tone="attention"
      role="alert"
      action={
        <Group gap={8}>
          <Button size="md" disabled={disabled} onClick={() => again(those)}>
            {texts.dialog.retry}
          </Button>
          <Button size="md" variant="default" onClick={dismiss}>
            {texts.dialog.close}
          </Button>
        </Group>
      }
    >
      {text.title(those.length)}
      <ul className={classes.whom}>
        {those.map((one) => (
          <li key={one.attemptId}>
            {one.name}: {reasonOf(one)}
          </li>
        ))}
      </ul>
      {text.whatToDo}
    </Notice>
  );
}
