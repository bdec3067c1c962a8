import { useState } from 'react';
import { plainText } from '#itembank/content/plainText.ts';
import { InlineTextView } from '../../RichTextView.tsx';
import type { AnswerProps } from '../AnswerProps.ts';
import { given } from '../itemDraft.ts';
import { moved } from './moved.ts';
import { useAnswerText } from './useAnswerText.ts';

/**
 * Elements to put in order. They come in an order of chance, which may happen to be what the candidate means: then it is
 * confirmed as such, so that nobody answers by doing nothing.
 */
export function OrderingAnswer({ item, language, draft, onDraft, locked }: AnswerProps<'ordering'>) {
  const texts = useAnswerText();
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<number>();
  const response = given(draft, 'ordering');
  const order = response?.order ?? item.elements.map(({ letter }) => letter);
  const elements = order.flatMap((letter) => item.elements.filter((element) => element.letter === letter));

  function move(from: number, to: number): void {
    const element = elements[from];
    if (locked || element === undefined || to < 0 || to >= order.length) return;
    onDraft({ ...draft, response: { type: 'ordering', order: [...moved(order, from, to)] } });
    setSaid(texts.placed(to + 1, order.length, plainText(element.content)));
  }

  return (
    <>
      <p className="answer-hint">{texts.orderHint}</p>
      <ol className="answer-order">
        {elements.map(({ letter, content }, index) => (
          <li
            key={letter}
            className="answer-order-row"
            data-dragged={dragged === index || undefined}
            draggable={!locked}
            onDragStart={() => setDragged(index)}
            onDragEnd={() => setDragged(undefined)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== undefined) move(dragged, index);
            }}
            onKeyDown={(event) => {
              const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
              if (!event.altKey || step === 0) return;
              event.preventDefault();
              move(index, index + step);
            }}
          >
            <span className="answer-order-place" aria-hidden="true">
              {index + 1}
            </span>
            <span className="answer-order-text">
              <span className="option-letter">{letter}</span>{' '}
              <span lang={language}>
                <InlineTextView content={content} />
              </span>
            </span>
            {([-1, 1] as const).map((step) => (
              <button
                key={step}
                type="button"
                className="answer-order-move"
                aria-label={texts.move(step < 0 ? texts.up : texts.down, plainText(content))}
                aria-disabled={locked || order[index + step] === undefined}
                onClick={() => move(index, index + step)}
              >
                <svg viewBox="0 0 24 24" aria-hidden="true">
                  <path d={step < 0 ? 'M12 19V5M6 11l6-6 6 6' : 'M12 5v14M6 13l6 6 6-6'} />
                </svg>
              </button>
            ))}
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="answer-button"
        aria-pressed={response !== undefined}
        aria-disabled={locked}
        onClick={() => onDraft({ ...draft, response: { type: 'ordering', order: [...order] } })}
      >
        {texts.orderIsRight}
      </button>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
