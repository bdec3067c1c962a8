import { Checkbox, Stack, TextInput } from '@mantine/core';
import type { ItemPage } from '#contracts/editing.ts';
import { useText } from '../../../useText.ts';
import { useToday } from '../data/useToday.ts';
import classes from './Item.module.css';
import { itemTexts } from './itemTexts.ts';

type People = ItemPage['mayBeAsked'];

interface Props {
  readonly people: People;
  /** ISO date. */
  readonly due: string;
  readonly onDue: (due: string) => void;
  readonly asked: readonly People[number]['id'][];
  readonly onAsked: (asked: People[number]['id'][]) => void;
}

/** Before which day a review is asked, and of whom by name; anyone who may review can still do so. */
export function AskReview({ people, due, onDue, asked, onAsked }: Props) {
  const { ask: text } = useText(itemTexts);
  const today = useToday();
  return (
    <Stack gap={12}>
      <TextInput
        type="date"
        label={text.due}
        min={today}
        maw={200}
        required
        value={due}
        onChange={(event) => onDue(event.currentTarget.value)}
      />
      {people.length > 0 && (
        <Checkbox.Group
          label={text.people}
          description={text.peopleHint}
          value={[...asked]}
          onChange={(chosen) => onAsked(people.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])))}
        >
          <div className={classes.people}>
            {people.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </Stack>
  );
}
