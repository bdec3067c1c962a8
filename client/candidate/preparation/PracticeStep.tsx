import { useState } from 'react';
import type { ItemView } from '#contracts/itemView.ts';
import { useLanguage } from '../../shared/language.ts';
import { completeResponse } from '../../shared/question/completeResponse.ts';
import { ItemForm } from '../../shared/question/ItemForm.tsx';
import { emptyDraft, type ItemDraft } from '../../shared/question/itemDraft.ts';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { Notice } from '../page/Notice.tsx';
import type { Text } from '../text.nl.ts';
import { useText } from '../useText.ts';

interface Props {
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** One question that does not count, to try the answering with. */
export function PracticeStep({ onDone, onBack }: Props) {
  const text = useText();
  const { preparation } = text;
  const language = useLanguage();
  const [draft, setDraft] = useState<ItemDraft>(emptyDraft);
  const [confirmed, setConfirmed] = useState(false);
  const item = practiceItem(text);
  return (
    <>
      <FocusedHeading>{preparation.practiceTitle}</FocusedHeading>
      <p className="page-lead">{preparation.practiceIntro}</p>
      <div className="preparation-item">
        <ItemForm
          item={item}
          formId="practice-item"
          legend={preparation.steps[1] ?? ''}
          language={language}
          texts={{ media: text.media, strikeOut: text.question.strikeOut }}
          draft={draft}
          onDraft={setDraft}
          locked={confirmed}
          onConfirm={() => setConfirmed(true)}
        />
        <div className="preparation-item-confirm">
          <button
            type="submit"
            form="practice-item"
            className="button button-primary"
            disabled={confirmed}
            data-incomplete={completeResponse(item, draft) === undefined || undefined}
            aria-disabled={completeResponse(item, draft) === undefined}
            aria-describedby="practice-item-missing"
          >
            {text.question.confirm}
          </button>
        </div>
      </div>
      {confirmed && (
        <Notice status="good" live>
          {preparation.practiceDone}
        </Notice>
      )}
      <div className="page-actions">
        <button type="button" className={confirmed ? 'button button-primary' : 'button'} onClick={onDone}>
          {preparation.next}
        </button>
        <button type="button" className="button button-quiet" onClick={onBack}>
          {preparation.previous}
        </button>
      </div>
    </>
  );
}

function practiceItem({ practiceItem: { vignette, stem, options } }: Text): ItemView {
  const letters = ['A', 'B', 'C'] as const;
  return {
    type: 'singleChoice',
    position: 0,
    inSet: null,
    vignette: [{ type: 'paragraph', content: [vignette] }],
    stem: [{ type: 'paragraph', content: [stem] }],
    options: letters.map((letter, index) => ({ letter, content: [options[index] ?? ''] })),
  };
}
