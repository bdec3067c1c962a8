import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { bankLanguage } from '#client/shared/bankLanguage.ts';
import { useText } from '../../../../useText.ts';
import { editorTexts } from '../../editorTexts.ts';
import classes from '../Editor.module.css';
import type { AnswerFieldsProps } from './AnswerFieldsProps.ts';
import { answerTexts } from './answerTexts.ts';
import { NumberField } from './NumberField.tsx';

/** The forms that are right, one a line, and how much may be typed. */
export function ShortTextFields({ content, onChange }: AnswerFieldsProps<'shortText'>) {
  const { shortText: text } = useText(answerTexts);
  const { settings } = useText(editorTexts);
  const [typed, setTyped] = useState(() => content.accepted.join('\n'));
  const longest = Math.max(0, ...content.accepted.map((form) => form.length));
  return (
    <fieldset className={classes.group}>
      <legend>{text.title}</legend>
      <Textarea
        label={text.accepted}
        description={text.acceptedHint}
        lang={bankLanguage}
        autosize
        minRows={3}
        value={typed}
        onChange={(event) => {
          const lines = event.currentTarget.value;
          setTyped(lines);
          onChange((item) => ({ ...item, accepted: formsIn(lines) }));
        }}
      />
      <div className={classes.grid}>
        <NumberField
          label={settings.maximumLength}
          description={longest > content.maximumLength ? text.tooLong(longest) : text.lengthHint}
          whole
          least={1}
          most={80}
          value={content.maximumLength}
          onChange={(maximumLength) => onChange((item) => ({ ...item, maximumLength }))}
        />
      </div>
    </fieldset>
  );
}

function formsIn(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
