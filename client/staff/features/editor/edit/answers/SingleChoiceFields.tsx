import { Radio } from '@mantine/core';
import { Option } from '#itembank/content/interaction.ts';
import { useText } from '../../../../useText.ts';
import { editorTexts } from '../../editorTexts.ts';
import type { AnswerFieldsProps } from './AnswerFieldsProps.ts';
import { answerTexts } from './answerTexts.ts';
import { FixedOrder } from './FixedOrder.tsx';
import { PartFields } from './PartFields.tsx';
import { PartTexts } from './PartTexts.tsx';

/** The answers: each with why it is right or wrong, which is the key, and in which order they stand. */
export function SingleChoiceFields({ content, onChange }: AnswerFieldsProps<'singleChoice'>) {
  const { options: text } = useText(answerTexts);
  const { fields } = useText(editorTexts);
  return (
    <PartFields
      content={content}
      list="options"
      onChange={onChange}
      legend={fields.options}
      hint={text.hint}
      add={text.add}
      isKey={({ id }) => id === content.key}
      head={({ id }) => (
        <Radio
          name="key"
          label={text.isKey(id)}
          checked={id === content.key}
          onChange={() => onChange((item) => ({ ...item, key: Option.shape.id.parse(id) }))}
        />
      )}
      after={<FixedOrder content={content} onChange={onChange} />}
    >
      {(part) => <PartTexts part={part} list="options" onChange={onChange} />}
    </PartFields>
  );
}
