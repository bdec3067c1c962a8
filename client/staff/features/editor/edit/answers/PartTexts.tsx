import type { ItemContent } from '#itembank/content/item.ts';
import { useText } from '../../../../useText.ts';
import type { Part, PartList } from '../../content/partLists.ts';
import { changePart } from '../../content/partMoves.ts';
import { editorTexts } from '../../editorTexts.ts';
import { fieldName } from '../../fieldName.ts';
import { InlineTextField } from '../TextField.tsx';

interface Props<Content extends ItemContent> {
  readonly part: Part;
  readonly list: PartList;
  readonly onChange: (change: (content: Content) => Content) => void;
}

/** What a part says, and why it is right or wrong where it is chosen by itself. */
export function PartTexts<Content extends ItemContent>({ part, list, onChange }: Props<Content>) {
  const words = useText(editorTexts);
  const { id, content, rationale } = part;
  const set = (said: Partial<Part>) => onChange((item) => changePart(item, list, id, said));
  return (
    <>
      {content !== undefined && (
        <InlineTextField
          label={fieldName(`${list}.${id}`, words)}
          value={content}
          onChange={(text) => set({ content: text })}
        />
      )}
      {rationale !== undefined && (
        <InlineTextField
          label={words.fields.optionRationale(id)}
          value={rationale}
          onChange={(text) => set({ rationale: text })}
        />
      )}
    </>
  );
}
