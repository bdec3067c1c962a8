import { plainText } from '#itembank/content/plainText.ts';
import { InlineTextView } from '../../RichTextView.tsx';
import type { AnswerProps } from '../AnswerProps.ts';
import { given } from '../itemDraft.ts';
import { useAnswerText } from './useAnswerText.ts';

/** Several cases, or parts, that each get one of the same list of options. */
export function PromptsAnswer({
  item,
  formId,
  language,
  draft,
  onDraft,
  locked,
}: AnswerProps<'extendedMatching' | 'matching'>) {
  const texts = useAnswerText();
  const { type, prompts, options } = item;
  const choices = given(draft, type)?.choices ?? prompts.map(() => null);
  const name = type === 'matching' ? texts.element : texts.prompt;
  return (
    <>
      <ul className="answer-options" aria-label={texts.options}>
        {options.map(({ letter, content }) => (
          <li key={letter}>
            <span className="option-letter">{letter}</span>
            <span lang={language}>
              <InlineTextView content={content} />
            </span>
          </li>
        ))}
      </ul>
      <ol className="answer-prompts">
        {prompts.map((prompt, index) => {
          const id = `${formId}-prompt-${index + 1}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: prompts never move, and their number is their name
            <li key={index}>
              <label htmlFor={id}>
                <span className="answer-prompt-name">{name(index + 1)}</span>{' '}
                <span lang={language}>
                  <InlineTextView content={prompt} />
                </span>
              </label>
              <select
                id={id}
                lang={language}
                value={choices[index] ?? ''}
                aria-disabled={locked}
                onChange={({ target }) =>
                  onDraft({
                    ...draft,
                    response: {
                      type,
                      choices: choices.with(index, target.value === '' ? null : target.value),
                    },
                  })
                }
              >
                <option value="">{texts.notChosen}</option>
                {options.map(({ letter, content }) => (
                  <option key={letter} value={letter}>
                    {letter}. {plainText(content)}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ol>
    </>
  );
}
