import { NativeSelect, TextInput } from '@mantine/core';
import type { ItemContent } from '#itembank/content/item.ts';
import { Attribute, terms } from '#itembank/taxonomy/taxonomy.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { editorTexts } from '../editorTexts.ts';
import classes from './Editor.module.css';
import { editTexts } from './editTexts.ts';

interface Props {
  readonly content: ItemContent;
  readonly onChange: (part: Pick<ItemContent, 'classification'> | Pick<ItemContent, 'reviewBy'>) => void;
}

/** Where the item belongs, and until when it may be used without a new check. */
export function ClassificationFields({ content, onChange }: Props) {
  const { classification: text } = useText(editTexts);
  const { attributes, fields } = useText(editorTexts);
  const format = useFormat();
  return (
    <fieldset className={classes.group}>
      <legend>{fields.classification}</legend>
      <div className={classes.grid}>
        {Attribute.options.map((attribute) => (
          <NativeSelect
            key={attribute}
            label={attributes[attribute]}
            value={content.classification[attribute]}
            onChange={(event) =>
              onChange({
                classification: { ...content.classification, [attribute]: event.currentTarget.value },
              })
            }
            data={[
              { value: '', label: text.choose },
              ...terms[attribute].map((term) => ({
                value: term.id,
                label: attribute === 'icpc' ? `${term.id} ${format.name(term)}` : format.name(term),
              })),
            ]}
          />
        ))}
        <TextInput
          type="date"
          label={fields.reviewBy}
          value={content.reviewBy}
          onChange={(event) => onChange({ reviewBy: event.currentTarget.value })}
        />
      </div>
    </fieldset>
  );
}
