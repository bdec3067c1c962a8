import { TextInput } from '@mantine/core';
import { useText } from '../../../../useText.ts';
import { editorTexts } from '../../editorTexts.ts';
import { itemTexts } from '../../item/itemTexts.ts';
import { rightRange } from '../../item/rightRange.ts';
import classes from '../Editor.module.css';
import type { AnswerFieldsProps } from './AnswerFieldsProps.ts';
import { answerTexts } from './answerTexts.ts';
import { NumberField } from './NumberField.tsx';

/** The right number, how far from it is still right, and how it is asked. */
export function NumericFields({ content, onChange }: AnswerFieldsProps<'numeric'>) {
  const { numeric: text } = useText(answerTexts);
  const { settings } = useText(editorTexts);
  const { preview } = useText(itemTexts);
  const { value, tolerance, unit, decimals } = content;
  const range = rightRange(content);
  return (
    <fieldset className={classes.group}>
      <legend>{text.title}</legend>
      <div className={classes.grid}>
        <NumberField
          label={settings.value}
          description={text.valueHint}
          value={value}
          onChange={(number) => onChange((item) => ({ ...item, value: number }))}
        />
        <NumberField
          label={settings.tolerance}
          description={text.toleranceHint}
          least={0}
          value={tolerance}
          onChange={(number) => onChange((item) => ({ ...item, tolerance: number }))}
        />
        <TextInput
          label={settings.unit}
          description={text.unitHint}
          maxLength={20}
          value={unit ?? ''}
          onChange={(event) => {
            const said = event.currentTarget.value;
            onChange((item) => ({ ...item, unit: said === '' ? null : said }));
          }}
        />
        <NumberField
          label={settings.decimals}
          description={text.decimalsHint}
          whole
          least={0}
          most={6}
          value={decimals}
          onChange={(number) => onChange((item) => ({ ...item, decimals: number }))}
        />
      </div>
      <p role="status" className={classes.hint}>
        {range && preview.number(range.from, range.to, unit ?? '')}
      </p>
    </fieldset>
  );
}
