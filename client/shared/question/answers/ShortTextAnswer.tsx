import type { AnswerProps } from '../AnswerProps.ts';
import { given } from '../itemDraft.ts';
import { useAnswerText } from './useAnswerText.ts';

/** A few words. */
export function ShortTextAnswer({
  item,
  formId,
  language,
  draft,
  onDraft,
  locked,
}: AnswerProps<'shortText'>) {
  const texts = useAnswerText();
  const id = `${formId}-text`;
  const text = given(draft, 'shortText')?.text ?? '';
  return (
    <div className="answer-field">
      <label htmlFor={id}>{texts.yourAnswer}</label>
      <input
        id={id}
        type="text"
        lang={language}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={item.maximumLength}
        value={text}
        readOnly={locked}
        aria-describedby={`${id}-hint ${formId}-missing`}
        onChange={({ target }) => onDraft({ ...draft, response: { type: 'shortText', text: target.value } })}
      />
      <span id={`${id}-hint`} className="answer-hint figures">
        {texts.charactersLeft(item.maximumLength - text.length)}
      </span>
    </div>
  );
}
