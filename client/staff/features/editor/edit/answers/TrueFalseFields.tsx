import { Radio } from '@mantine/core';
import { useText } from '../../../../useText.ts';
import { editorTexts } from '../../editorTexts.ts';
import classes from '../Editor.module.css';
import { InlineTextField } from '../TextField.tsx';
import type { AnswerFieldsProps } from './AnswerFieldsProps.ts';
import { answerTexts } from './answerTexts.ts';

/** Whether the statement is true, and what is said to who chose either. */
export function TrueFalseFields({ content, onChange }: AnswerFieldsProps<'trueFalse'>) {
  const { trueFalse: text } = useText(answerTexts);
  const { fields } = useText(editorTexts);
  return (
    <fieldset className={classes.group}>
      <legend>{fields.options}</legend>
      <Radio.Group
        label={text.statement}
        value={String(content.key)}
        onChange={(value) => onChange((item) => ({ ...item, key: value === 'true' }))}
      >
        <div className={classes.choices}>
          <Radio value="true" label={text.true} />
          <Radio value="false" label={text.false} />
        </div>
      </Radio.Group>
      {(['ifTrue', 'ifFalse'] as const).map((field) => (
        <InlineTextField
          key={field}
          label={fields[field]}
          value={content[field]}
          onChange={(said) => onChange((item) => ({ ...item, [field]: said }))}
        />
      ))}
    </fieldset>
  );
}
