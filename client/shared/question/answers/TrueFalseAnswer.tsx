import type { AnswerProps } from '../AnswerProps.ts';
import { given } from '../itemDraft.ts';
import { OptionRow } from '../OptionRow.tsx';
import { useAnswerText } from './useAnswerText.ts';

/** A statement that is true or not. */
export function TrueFalseAnswer({ formId, draft, onDraft, locked }: AnswerProps<'trueFalse'>) {
  const { isTrue, isFalse } = useAnswerText();
  return (
    <div className="item-form-options">
      {[true, false].map((value) => (
        <OptionRow
          key={String(value)}
          control="radio"
          groupName={`${formId}-value`}
          value={String(value)}
          chosen={given(draft, 'trueFalse')?.value === value}
          locked={locked}
          onChoose={() => onDraft({ ...draft, response: { type: 'trueFalse', value } })}
        >
          {value ? isTrue : isFalse}
        </OptionRow>
      ))}
    </div>
  );
}
