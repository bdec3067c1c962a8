import { Button, Radio, Title } from '@mantine/core';
import { useState } from 'react';
import type { ItemContent } from '#itembank/content/item.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useText } from '../../../useText.ts';
import { bringTogether, clashes, type Side } from '../content/bringTogether.ts';
import type { ItemField } from '../content/itemFields.ts';
import { editorTexts } from '../editorTexts.ts';
import { fieldName } from '../fieldName.ts';
import { FieldDifference } from '../item/FieldDifference.tsx';
import { useFieldTexts } from '../item/useFieldTexts.ts';
import classes from './Editor.module.css';
import { editTexts } from './editTexts.ts';

interface Props {
  readonly base: ItemContent;
  readonly mine: ItemContent;
  readonly theirs: ItemContent;
  /** Who saved meanwhile. */
  readonly by: string;
  readonly onDone: (content: ItemContent) => void;
}

/** Somebody saved first: both texts, field by field, with a choice for each. Nothing is lost until that is made. */
export function ConflictPanel({ base, mine, theirs, by, onDone }: Props) {
  const { conflict: text } = useText(editTexts);
  const words = useText(editorTexts);
  const textOf = useFieldTexts();
  const all = clashes(base, mine, theirs);
  const [chosen, setChosen] = useState<Readonly<Partial<Record<ItemField, Side>>>>({});
  const sideOf = ({ field, standing }: (typeof all)[number]) => chosen[field] ?? standing;
  return (
    <section className={classes.conflict} aria-label={text.title}>
      <Title order={2}>{text.title}</Title>
      <Notice tone="attention" role="alert">
        {text.body(by)}
      </Notice>
      {all.map((clash) => {
        const { field, both } = clash;
        return (
          <fieldset key={field} className={classes.group}>
            <legend>
              {fieldName(field, words)} {both && <small>({text.both})</small>}
            </legend>
            <Radio.Group
              aria-label={fieldName(field, words)}
              value={sideOf(clash)}
              onChange={(side) => setChosen({ ...chosen, [field]: side as Side })}
            >
              <div className={classes.sideHeads}>
                <Radio value="theirs" label={text.theirs(by)} />
                <Radio value="mine" label={text.mine} />
              </div>
            </Radio.Group>
            <FieldDifference before={textOf(theirs, field)} after={textOf(mine, field)} side />
          </fieldset>
        );
      })}
      <Button
        onClick={() =>
          onDone(
            bringTogether(
              mine,
              theirs,
              all.filter((clash) => sideOf(clash) === 'theirs').map(({ field }) => field),
            ),
          )
        }
      >
        {text.done}
      </Button>
    </section>
  );
}
