import type { ItemContent, ItemOf, ItemType } from '#itembank/content/item.ts';
import type { AnswerFieldsProps } from './AnswerFieldsProps.ts';
import { ExtendedMatchingFields } from './ExtendedMatchingFields.tsx';
import { HotspotFields } from './HotspotFields.tsx';
import { MatchingFields } from './MatchingFields.tsx';
import { MultipleResponseFields } from './MultipleResponseFields.tsx';
import { NumericFields } from './NumericFields.tsx';
import { OrderingFields } from './OrderingFields.tsx';
import { ShortTextFields } from './ShortTextFields.tsx';
import { SingleChoiceFields } from './SingleChoiceFields.tsx';
import { TrueFalseFields } from './TrueFalseFields.tsx';

interface Props {
  readonly content: ItemContent;
  readonly onChange: (change: (content: ItemContent) => ItemContent) => void;
}

/** What belongs to the type of the item: what is offered, and what is right. */
export function AnswerFields({ content, onChange }: Props) {
  const forType = <Type extends ItemType>(item: ItemOf<Type>): AnswerFieldsProps<Type> => ({
    content: item,
    onChange: (change) =>
      onChange((now) => (now.type === item.type ? (change(now as ItemOf<Type>) as ItemContent) : now)),
  });
  switch (content.type) {
    case 'singleChoice':
      return <SingleChoiceFields {...forType<'singleChoice'>(content)} />;
    case 'trueFalse':
      return <TrueFalseFields {...forType<'trueFalse'>(content)} />;
    case 'multipleResponse':
      return <MultipleResponseFields {...forType<'multipleResponse'>(content)} />;
    case 'extendedMatching':
      return <ExtendedMatchingFields {...forType<'extendedMatching'>(content)} />;
    case 'ordering':
      return <OrderingFields {...forType<'ordering'>(content)} />;
    case 'matching':
      return <MatchingFields {...forType<'matching'>(content)} />;
    case 'numeric':
      return <NumericFields {...forType<'numeric'>(content)} />;
    case 'shortText':
      return <ShortTextFields {...forType<'shortText'>(content)} />;
    case 'hotspot':
      return <HotspotFields {...forType<'hotspot'>(content)} />;
  }
}
