import { type KeyboardEvent, useRef } from 'react';
import type { ItemView, OptionLetter } from '#contracts/itemView.ts';
import type { Language } from '../language.ts';
import { type MediaAddress, type MediaTexts, RichTextView } from '../RichTextView.tsx';
import { choose, type ItemDraft, toggleStrikeOut } from './itemDraft.ts';
import { OptionRow } from './OptionRow.tsx';
import '../visuallyHidden.css';
import './itemForm.css';

export interface ItemFormTexts {
  readonly media: MediaTexts;
  readonly strikeOut: (letter: OptionLetter) => string;
}

interface Props {
  readonly item: ItemView;
  /** Ties a confirm button elsewhere on the page to this form. */
  readonly formId: string;
  /** Names the group of answers, e.g. "Vraag 12". */
  readonly legend: string;
  /** Language of the item, which need not be that of the page. */
  readonly language: Language;
  readonly texts: ItemFormTexts;
  readonly mediaAt?: MediaAddress;
  readonly draft: ItemDraft;
  readonly onDraft: (draft: ItemDraft) => void;
  /** True while the answer is on its way: it can be read but not changed. */
  readonly locked: boolean;
  readonly onConfirm: (option: OptionLetter) => void;
}

/** One item with its options. Render with `key={position}` so that a choice never carries over. */
export function ItemForm({
  item,
  formId,
  legend,
  language,
  texts,
  mediaAt,
  draft,
  onDraft,
  locked,
  onConfirm,
}: Props) {
  const { media, strikeOut } = texts;
  const options = useRef<HTMLFieldSetElement>(null);
  const stemId = `${formId}-stem`;

  const pick = (option: OptionLetter) => {
    if (!locked) onDraft(choose(draft, option));
  };

  /** Digits and letters work only here, so that they never get in the way of anything else. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = '1234'.indexOf(event.key);
    const letter = item.options[index]?.letter ?? (event.key.toUpperCase() as OptionLetter);
    if (!item.options.some((option) => option.letter === letter)) return;
    event.preventDefault();
    pick(letter);
    options.current?.querySelector<HTMLInputElement>(`input[value="${letter}"]`)?.focus();
  }

  return (
    <form
      id={formId}
      className="item-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.option !== undefined && !locked) onConfirm(draft.option);
      }}
    >
      {item.vignette !== null && (
        <div lang={language}>
          <RichTextView content={item.vignette} texts={media} mediaAt={mediaAt} />
        </div>
      )}
      <div id={stemId} className="item-form-stem" lang={language}>
        <RichTextView content={item.stem} texts={media} mediaAt={mediaAt} />
      </div>
      <fieldset ref={options} className="item-form-options" aria-describedby={stemId} onKeyDown={onKeyDown}>
        <legend className="visually-hidden">{legend}</legend>
        {item.options.map(({ letter, content }) => (
          <OptionRow
            key={letter}
            letter={letter}
            content={content}
            language={language}
            groupName={`${formId}-option`}
            chosen={draft.option === letter}
            strikeOutText={strikeOut(letter)}
            struckOut={draft.struckOut.includes(letter)}
            locked={locked}
            onChoose={() => pick(letter)}
            onStrikeOut={() => {
              if (!locked) onDraft(toggleStrikeOut(draft, letter));
            }}
          />
        ))}
      </fieldset>
    </form>
  );
}
