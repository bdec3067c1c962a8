import { Switch, Title } from '@mantine/core';
import { useState } from 'react';
import { bankLanguage } from '#client/shared/bankLanguage.ts';
import { InlineTextView } from '#client/shared/RichTextView.tsx';
import type { ItemContent } from '#itembank/content/item.ts';
import { useText } from '../../../useText.ts';
import { sourceLine } from '../content/itemFields.ts';
import { editorTexts } from '../editorTexts.ts';
import classes from './Item.module.css';
import { itemTexts } from './itemTexts.ts';

/** Which answer is right and why, and what the item rests on. Hidden on request, to read as a candidate does. */
export function KeyAndReasons({ content }: { readonly content: ItemContent }) {
  const { preview } = useText(itemTexts);
  const { fields } = useText(editorTexts);
  const [shown, setShown] = useState(true);
  const { options, key, rationale, sources, fixedOrder } = content;
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
            {options.map((option) => (
              <li key={option.id} data-key={option.id === key}>
                <strong>
                  {option.id} <span className={classes.keyMark}>{option.id === key && preview.right}</span>
                </strong>
                <span>
                  <InlineTextView content={option.content} />
                </span>
                <span className={classes.quiet}>
                  <InlineTextView content={option.rationale} />
                </span>
              </li>
            ))}
          </ul>
          <p>
            <InlineTextView content={rationale} />
          </p>
          {fixedOrder && <p className={classes.quiet}>{preview.fixedOrder}</p>}
          <Title order={2} size="h3" mt={12}>
            {fields.sources}
          </Title>
          <ul className={classes.plainList}>
            {sources.map((source) => (
              <li key={sourceLine(source)}>{sourceLine(source)}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
