import { useText } from '../../../../useText.ts';
import type { AnswerFieldsProps } from './AnswerFieldsProps.ts';
import { answerTexts } from './answerTexts.ts';
import { PartFields } from './PartFields.tsx';
import { PartTexts } from './PartTexts.tsx';
import { ScoringField } from './ScoringField.tsx';

/** What is to be put in order, written in the right order. */
export function OrderingFields({ content, onChange }: AnswerFieldsProps<'ordering'>) {
  const { ordering: text } = useText(answerTexts);
  return (
    <>
      <PartFields
        content={content}
        list="elements"
        onChange={onChange}
        legend={text.title}
        hint={text.hint}
        add={text.add}
        head={({ id }) => (
          <strong>{text.place(content.elements.findIndex((one) => one.id === id) + 1)}</strong>
        )}
      >
        {(part) => <PartTexts part={part} list="elements" onChange={onChange} />}
      </PartFields>
      <ScoringField content={content} onChange={onChange} />
    </>
  );
}
