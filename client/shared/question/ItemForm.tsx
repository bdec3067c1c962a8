import { useRef, useState } from 'react';
import type { ItemView, ShownResponse } from '#contracts/itemView.ts';
import type { Language } from '../language.ts';
import { type MediaAddress, type MediaTexts, RichTextView } from '../RichTextView.tsx';
import { completeResponse, missingFrom } from './completeResponse.ts';
import type { ItemDraft } from './itemDraft.ts';
import { LaterAnswerSlot } from './LaterAnswerSlot.tsx';
import { MissingLine } from './MissingLine.tsx';
import { OptionsAnswer } from './OptionsAnswer.tsx';
import { useQuestionText } from './useQuestionText.ts';
import '../visuallyHidden.css';
import './itemForm.css';

export interface ItemFormTexts {
  readonly media: MediaTexts;
  readonly strikeOut: (letter: string) => string;
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
  readonly onConfirm: (response: ShownResponse) => void;
}

/** One item of any type with its answer. Render with `key={position}` so that a choice never carries over. */
export function ItemForm({ item, formId, legend, language, texts, mediaAt = '/api/media', ...rest }: Props) {
  const { draft, onDraft, locked, onConfirm } = rest;
  const { inSet } = useQuestionText();
  const [tried, setTried] = useState(false);
  const missingLine = useRef<HTMLParagraphElement>(null);
  const stemId = `${formId}-stem`;
  const answer = {
    formId,
    language,
    mediaAt,
    draft,
    locked,
    onDraft: (next: ItemDraft) => {
      if (!locked) onDraft(next);
    },
  };

  function confirm(): void {
    if (locked) return;
    const response = completeResponse(item, draft);
    if (response !== undefined) {
      onConfirm(response);
      return;
    }
    setTried(true);
    missingLine.current?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <form
      id={formId}
      className="item-form"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      {item.inSet !== null && <p className="item-form-set">{inSet(item.inSet.number, item.inSet.of)}</p>}
      {item.vignette !== null && (
        <div lang={language}>
          <RichTextView content={item.vignette} texts={texts.media} mediaAt={mediaAt} />
        </div>
      )}
      <div id={stemId} className="item-form-stem" lang={language}>
        <RichTextView content={item.stem} texts={texts.media} mediaAt={mediaAt} />
      </div>
      <fieldset className="item-form-answer" aria-describedby={stemId}>
        <legend className="visually-hidden">{legend}</legend>
        {item.type === 'singleChoice' || item.type === 'multipleResponse' ? (
          <OptionsAnswer item={item} {...answer} strikeOut={texts.strikeOut} />
        ) : (
          <LaterAnswerSlot item={item} {...answer} />
        )}
      </fieldset>
      <MissingLine
        id={`${formId}-missing`}
        line={missingLine}
        missing={missingFrom(item, draft)}
        tried={tried}
      />
    </form>
  );
}
