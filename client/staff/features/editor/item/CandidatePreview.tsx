import { SegmentedControl } from '@mantine/core';
import { useId, useState } from 'react';
import { bankLanguage } from '#client/shared/bankLanguage.ts';
import { ItemForm } from '#client/shared/question/ItemForm.tsx';
import { emptyDraft } from '#client/shared/question/itemDraft.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { useText } from '../../../useText.ts';
import classes from './CandidatePreview.module.css';
import { candidateItem } from './candidateItem.ts';
import { itemTexts } from './itemTexts.ts';

/** The item as the candidate sees it, on a phone or on a desk; one may choose and strike out, nothing is kept. */
export function CandidatePreview({ content }: { readonly content: ItemContent }) {
  const { preview, form } = useText(itemTexts);
  const formId = useId();
  const [width, setWidth] = useState('desk');
  const [draft, setDraft] = useState(emptyDraft);
  return (
    <div>
      <SegmentedControl
        aria-label={preview.width}
        size="sm"
        value={width}
        onChange={setWidth}
        data={[
          { value: 'desk', label: preview.desk },
          { value: 'phone', label: preview.phone },
        ]}
      />
      <div className={classes.screen} data-width={width}>
        {content.type === 'hotspot' && content.image.media === '' ? (
          <p>{preview.noImage}</p>
        ) : (
          <ItemForm
            item={candidateItem(content)}
            formId={formId}
            legend={preview.answers}
            language={bankLanguage}
            texts={form}
            mediaAt="/api/items/media"
            draft={draft}
            onDraft={setDraft}
            locked={false}
            onConfirm={() => undefined}
          />
        )}
      </div>
    </div>
  );
}
