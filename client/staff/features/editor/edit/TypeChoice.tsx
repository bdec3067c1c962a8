import { Radio } from '@mantine/core';
import { useState } from 'react';
import type { ItemType } from '#itembank/content/item.ts';
import { useText } from '../../../useText.ts';
import { partLists } from '../content/partLists.ts';
import { editorTexts } from '../editorTexts.ts';
import { answerTexts } from './answers/answerTexts.ts';
import classes from './Editor.module.css';

interface Props {
  readonly type: ItemType;
  readonly onChange: (type: ItemType) => void;
}

const types = Object.keys(partLists) as ItemType[];

/** What kind of item it becomes, with when each is of use. Closed, it takes one line. */
export function TypeChoice({ type, onChange }: Props) {
  const { choice: text } = useText(answerTexts);
  const { types: names } = useText(editorTexts);
  const [open, setOpen] = useState(false);
  return (
    <details
      className={classes.typeChoice}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{text.title(names[type])}</summary>
      <Radio.Group
        aria-label={text.label}
        value={type}
        onChange={(value) => onChange(types.find((one) => one === value)!)}
      >
        <div className={classes.types}>
          {types.map((one) => (
            <Radio key={one} value={one} label={names[one]} description={text.when[one]} />
          ))}
        </div>
      </Radio.Group>
      <p className={classes.hint}>{text.keeps}</p>
    </details>
  );
}
