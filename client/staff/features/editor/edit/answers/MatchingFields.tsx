import { useText } from '../../../../useText.ts';
import { changePart } from '../../content/partMoves.ts';
import { editorTexts } from '../../editorTexts.ts';
import type { AnswerFieldsProps } from './AnswerFieldsProps.ts';
import { answerTexts } from './answerTexts.ts';
import { KeyField } from './KeyField.tsx';
import { PartFields } from './PartFields.tsx';
import { PartTexts } from './PartTexts.tsx';
import { ScoringField } from './ScoringField.tsx';

/** What is to be matched, with where each belongs. */
export function MatchingFields({ content, onChange }: AnswerFieldsProps<'matching'>) {
  const { matching: text } = useText(answerTexts);
  const { fields } = useText(editorTexts);
  return (
    <>
      <PartFields
        content={content}
        list="targets"
        onChange={onChange}
        legend={text.targets}
        hint={text.targetsHint}
        add={text.addTarget}
      >
        {(part) => <PartTexts part={part} list="targets" onChange={onChange} />}
      </PartFields>
      <PartFields
        content={content}
        list="elements"
        onChange={onChange}
        legend={text.elements}
        hint={text.elementsHint}
        add={text.addElement}
      >
        {(part) => (
          <>
            <PartTexts part={part} list="elements" onChange={onChange} />
            <KeyField
              label={text.key(fields.element(part.id))}
              value={part.key ?? ''}
              parts={content.targets}
              onChange={(key) => onChange((item) => changePart(item, 'elements', part.id, { key }))}
            />
          </>
        )}
      </PartFields>
      <ScoringField content={content} onChange={onChange} />
    </>
  );
}
