import type { ItemContent } from '#itembank/content/item.ts';
import { useText } from '../../../useText.ts';
import { editorTexts } from '../editorTexts.ts';
import { AnswerFields } from './answers/AnswerFields.tsx';
import { ClassificationFields } from './ClassificationFields.tsx';
import classes from './Editor.module.css';
import { SourceFields } from './SourceFields.tsx';
import { InlineTextField, RichTextField } from './TextField.tsx';

interface Props {
  readonly content: ItemContent;
  /** Changes come as functions of the content at that moment, because two fields may change at once. */
  readonly onChange: (change: (content: ItemContent) => ItemContent) => void;
}

/** What every type of item has. */
type SharedPart = Partial<Omit<ItemContent, 'type'>>;

/** Everything an item says, one field per part. Give it a new `key` when the content changes from outside. */
export function ItemFields({ content, onChange }: Props) {
  const { fields } = useText(editorTexts);
  const setPart = (part: SharedPart) => onChange((item) => ({ ...item, ...part }));
  return (
    <div className={classes.fields}>
      <RichTextField
        label={fields.vignette}
        value={content.vignette ?? []}
        onChange={(vignette) => setPart({ vignette })}
      />
      <RichTextField label={fields.stem} value={content.stem} onChange={(stem) => setPart({ stem })} />
      <AnswerFields content={content} onChange={onChange} />
      <InlineTextField
        label={fields.rationale}
        value={content.rationale}
        onChange={(rationale) => setPart({ rationale })}
      />
      <SourceFields sources={content.sources} onChange={(sources) => setPart({ sources })} />
      <ClassificationFields content={content} onChange={setPart} />
    </div>
  );
}
