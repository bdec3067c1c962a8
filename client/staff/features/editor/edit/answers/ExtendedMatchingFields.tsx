import { useText } from '../../../../useText.ts';
import { changePart } from '../../content/partMoves.ts';
import { editorTexts } from '../../editorTexts.ts';
import type { AnswerFieldsProps } from './AnswerFieldsProps.ts';
import { answerTexts } from './answerTexts.ts';
import { KeyField } from './KeyField.tsx';
import { PartFields } from './PartFields.tsx';
import { PartTexts } from './PartTexts.tsx';
import { ScoringField } from './ScoringField.tsx';

/** One list of answers, and the short cases that each choose from it. */
export function ExtendedMatchingFields({ content, onChange }: AnswerFieldsProps<'extendedMatching'>) {
  const { extendedMatching: text, options } = useText(answerTexts);
  const { fields } = useText(editorTexts);
  return (
    <>
      <PartFields
        content={content}
        list="options"
        onChange={onChange}
        legend={fields.options}
        hint={text.optionsHint}
        add={options.add}
      >
        {(part) => <PartTexts part={part} list="options" onChange={onChange} />}
      </PartFields>
      <PartFields
        content={content}
        list="prompts"
        onChange={onChange}
        legend={text.prompts}
        hint={text.promptsHint}
        add={text.addPrompt}
      >
        {(part) => (
          <>
            <PartTexts part={part} list="prompts" onChange={onChange} />
            <KeyField
              label={text.key(fields.prompt(part.id))}
              value={part.key ?? ''}
              parts={content.options}
              onChange={(key) => onChange((item) => changePart(item, 'prompts', part.id, { key }))}
            />
          </>
        )}
      </PartFields>
      <ScoringField content={content} onChange={onChange} />
    </>
  );
}
