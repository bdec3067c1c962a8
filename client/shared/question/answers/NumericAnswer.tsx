import type { AnswerProps } from '../AnswerProps.ts';
import { missingFrom } from '../completeResponse.ts';
import { given } from '../itemDraft.ts';
import { useAnswerText } from './useAnswerText.ts';

/** A number, typed as one writes it; the unit stands behind the field. */
export function NumericAnswer({ item, formId, draft, onDraft, locked }: AnswerProps<'numeric'>) {
  const texts = useAnswerText();
  const id = `${formId}-number`;
  const { unit, decimals } = item;
  const isWrong = ['notANumber', 'tooLong'].includes(missingFrom(item, draft)?.kind ?? '');
  return (
    <div className="answer-field">
      <label htmlFor={id}>
        {texts.yourAnswer}
        {unit !== null && <span className="visually-hidden"> {texts.inUnit(unit)}</span>}
      </label>
      <span className="answer-number">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={given(draft, 'numeric')?.text ?? ''}
          readOnly={locked}
          aria-invalid={isWrong}
          aria-describedby={`${id}-hint ${formId}-missing`}
          onChange={({ target }) => onDraft({ ...draft, response: { type: 'numeric', text: target.value } })}
        />
        {unit !== null && <span aria-hidden="true">{unit}</span>}
      </span>
      <span id={`${id}-hint`} className="answer-hint">
        {texts.decimals(decimals)}
      </span>
    </div>
  );
}
