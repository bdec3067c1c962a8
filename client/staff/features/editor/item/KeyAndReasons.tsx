import { Switch } from '@mantine/core';
import { useState } from 'react';
import { bankLanguage } from '#client/shared/bankLanguage.ts';
import { InlineTextView } from '#client/shared/RichTextView.tsx';
import type { ItemContent } from '#itembank/content/item.ts';
import { itemParts } from '#itembank/content/itemParts.ts';
import { useText } from '../../../useText.ts';
import { editorTexts } from '../editorTexts.ts';
import { fieldName } from '../fieldName.ts';
import classes from './Item.module.css';
import { itemTexts } from './itemTexts.ts';
import { pointsAt } from './pointsAt.ts';
import { RightInWords } from './RightInWords.tsx';

/** Which answer is right and why. Hidden on request, to read as a candidate does. */
export function KeyAndReasons({ content }: { readonly content: ItemContent }) {
  const { preview } = useText(itemTexts);
  const words = useText(editorTexts);
  const [shown, setShown] = useState(true);
  const { rationale } = content;
  const fixedOrder = 'fixedOrder' in content && content.fixedOrder === true;
  return (
    <section className={classes.section} aria-label={preview.key}>
      <Switch
        label={preview.key}
        checked={shown}
        onChange={(event) => setShown(event.currentTarget.checked)}
      />
      {shown && (
        <div lang={bankLanguage}>
          <ul className={classes.reasons}>
            {itemParts(content).map(({ at, text, isKey, rationale: reason }) => (
              <li key={at} data-key={isKey}>
                <strong>
                  {at.includes('.') && fieldName(at, words)}{' '}
                  <span className={classes.keyMark}>{isKey && preview.right}</span>
                </strong>
                <span>
                  <InlineTextView content={text} />
                </span>
                {pointsAt(content, at) && <span>{preview.belongsTo(pointsAt(content, at)!)}</span>}
                {reason && (
                  <span className={classes.quiet}>
                    <InlineTextView content={reason} />
                  </span>
                )}
              </li>
            ))}
          </ul>
          <p>
            <InlineTextView content={rationale} />
          </p>
          <RightInWords content={content} />
          {fixedOrder && <p className={classes.quiet}>{preview.fixedOrder}</p>}
        </div>
      )}
    </section>
  );
}
