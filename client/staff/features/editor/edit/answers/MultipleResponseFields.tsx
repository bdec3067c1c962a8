import { Checkbox } from '@mantine/core';
import { useText } from '../../../../useText.ts';
import { editorTexts } from '../../editorTexts.ts';
import type { AnswerFieldsProps } from './AnswerFieldsProps.ts';
import { answerTexts } from './answerTexts.ts';
import { FixedOrder } from './FixedOrder.tsx';
import { PartFields } from './PartFields.tsx';
import { PartTexts } from './PartTexts.tsx';
import { ScoringField } from './ScoringField.tsx';
import { withKey } from './withKey.ts';

/** The answers, of which several are right but not all. */
export function MultipleResponseFields({ content, onChange }: AnswerFieldsProps<'multipleResponse'>) {
  const { options: text, parts } = useText(answerTexts);
  const { fields } = useText(editorTexts);
  return (
    <>
      <PartFields
        content={content}
        list="options"
        onChange={onChange}
        legend={fields.options}
        hint={text.severalHint}
        add={text.add}
        isKey={({ id }) => content.keys.includes(id)}
        head={({ id }) => (
          <Checkbox
            label={parts.isRight(fields.option(id))}
            checked={content.keys.includes(id)}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              onChange((item) => ({ ...item, keys: withKey(item.options, item.keys, id, checked) }));
            }}
          />
        )}
        after={<FixedOrder content={content} onChange={onChange} />}
      >
        {(part) => <PartTexts part={part} list="options" onChange={onChange} />}
      </PartFields>
      <ScoringField content={content} onChange={onChange} />
    </>
  );
}
