import { useState } from 'react';
import type { AnswerProps } from '../AnswerProps.ts';
import { HotspotPicture } from '../hotspot/HotspotPicture.tsx';
import { given } from '../itemDraft.ts';
import { useAnswerText } from './useAnswerText.ts';

/**
 * Places to point at in an image. The list holds an ordinary control for each, so keyboard and screen reader have all that
 * the image offers; what a place is called is for who cannot see the image, and is not shown.
 */
export function HotspotAnswer({
  item,
  formId,
  language,
  mediaAt,
  draft,
  onDraft,
  locked,
}: AnswerProps<'hotspot'>) {
  const texts = useAnswerText();
  const [focused, setFocused] = useState<number>();
  const { regions, places } = item;
  const chosen = given(draft, 'hotspot')?.regions ?? [];

  function choose(number: number): void {
    const others = places === 1 ? [] : chosen.filter((other) => other !== number);
    const next = places > 1 && chosen.includes(number) ? others : [...others, number].sort((a, b) => a - b);
    onDraft({ ...draft, response: next.length === 0 ? undefined : { type: 'hotspot', regions: next } });
  }

  return (
    <>
      <HotspotPicture item={item} mediaAt={mediaAt} chosen={chosen} focused={focused} onPoint={choose} />
      <p className="answer-hint">{texts.places(places)}</p>
      <div className="answer-places">
        {regions.map(({ label }, index) => {
          const number = index + 1;
          return (
            <label key={number} className={chosen.includes(number) ? 'answer-place-chosen' : undefined}>
              <input
                type={places === 1 ? 'radio' : 'checkbox'}
                name={`${formId}-place`}
                value={number}
                checked={chosen.includes(number)}
                aria-disabled={locked}
                onChange={() => choose(number)}
                onFocus={() => setFocused(number)}
                onBlur={() => setFocused(undefined)}
              />
              {texts.place(number)}
              <span className="visually-hidden" lang={language}>
                ({label})
              </span>
            </label>
          );
        })}
      </div>
    </>
  );
}
