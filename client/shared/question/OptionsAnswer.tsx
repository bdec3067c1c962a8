import { type KeyboardEvent, useRef } from 'react';
import { InlineTextView } from '../RichTextView.tsx';
import type { AnswerProps } from './AnswerProps.ts';
import { choose, chosenLetters, type Letter, toggleStrikeOut } from './itemDraft.ts';
import { OptionRow } from './OptionRow.tsx';
import { StrikeOutButton } from './StrikeOutButton.tsx';
import { useQuestionText } from './useQuestionText.ts';

interface Props extends AnswerProps<'singleChoice' | 'multipleResponse'> {
  readonly strikeOut: (letter: string) => string;
}

const digits = '1234567890';

/** One option, or several, out of a list. */
export function OptionsAnswer({ item, formId, language, strikeOut, draft, onDraft, locked }: Props) {
  const { several } = useQuestionText();
  const list = useRef<HTMLDivElement>(null);
  const chosen = chosenLetters(draft);
  const pick = (letter: Letter) => onDraft(choose(draft, item.type, letter));

  /** Digits and letters work only here, so that they never get in the way of anything else. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const letter = item.options[digits.indexOf(event.key)]?.letter ?? event.key.toUpperCase();
    if (!item.options.some((option) => option.letter === letter)) return;
    event.preventDefault();
    pick(letter);
    list.current?.querySelector<HTMLInputElement>(`input[value="${letter}"]`)?.focus();
  }

  return (
    <>
      {item.type === 'multipleResponse' && <p className="answer-hint">{several}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a short cut beside the inputs, which all work by themselves */}
      <div ref={list} className="item-form-options" onKeyDown={onKeyDown}>
        {item.options.map(({ letter, content }) => (
          <OptionRow
            key={letter}
            control={item.type === 'singleChoice' ? 'radio' : 'checkbox'}
            groupName={`${formId}-option`}
            value={letter}
            letter={letter}
            chosen={chosen.includes(letter)}
            struckOut={draft.struckOut.includes(letter)}
            locked={locked}
            onChoose={() => pick(letter)}
            end={
              <StrikeOutButton
                name={strikeOut(letter)}
                struckOut={draft.struckOut.includes(letter)}
                locked={locked}
                onStrikeOut={() => onDraft(toggleStrikeOut(draft, letter))}
              />
            }
          >
            <span lang={language}>
              <InlineTextView content={content} />
            </span>
          </OptionRow>
        ))}
      </div>
    </>
  );
}
