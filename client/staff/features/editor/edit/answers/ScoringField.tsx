import { Radio } from '@mantine/core';
import type { ItemOf } from '#itembank/content/item.ts';
import { useText } from '../../../../useText.ts';
import classes from '../Editor.module.css';
import { answerTexts } from './answerTexts.ts';

type Scored = ItemOf<'multipleResponse' | 'extendedMatching' | 'ordering' | 'matching'>;

interface Props<Content extends Scored> {
  readonly content: Content;
  readonly onChange: (change: (content: Content) => Content) => void;
}

/** Whether anything short of everything right earns a part of the point. */
export function ScoringField<Content extends Scored>({ content, onChange }: Props<Content>) {
  const { scoring: text } = useText(answerTexts);
  return (
    <Radio.Group
      label={text.title}
      value={content.scoring}
      onChange={(value) => onChange((item) => ({ ...item, scoring: value as Scored['scoring'] }))}
    >
      <div className={classes.choices}>
        {(['allOrNothing', 'partial'] as const).map((value) => (
          <Radio key={value} value={value} label={text[value]} />
        ))}
      </div>
    </Radio.Group>
  );
}
