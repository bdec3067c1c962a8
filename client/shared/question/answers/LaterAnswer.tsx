import type { ItemView } from '#contracts/itemView.ts';
import type { AnswerProps } from '../AnswerProps.ts';
import { HotspotAnswer } from './HotspotAnswer.tsx';
import { NumericAnswer } from './NumericAnswer.tsx';
import { OrderingAnswer } from './OrderingAnswer.tsx';
import { PromptsAnswer } from './PromptsAnswer.tsx';
import { ShortTextAnswer } from './ShortTextAnswer.tsx';
import { TrueFalseAnswer } from './TrueFalseAnswer.tsx';
import './answers.css';

export type LaterType = Exclude<ItemView['type'], 'singleChoice' | 'multipleResponse'>;

/** The answer to an item of one of the types that are not on the first page. */
export function LaterAnswer({ item, ...rest }: AnswerProps<LaterType>) {
  switch (item.type) {
    case 'trueFalse':
      return <TrueFalseAnswer item={item} {...rest} />;
    case 'extendedMatching':
    case 'matching':
      return <PromptsAnswer item={item} {...rest} />;
    case 'ordering':
      return <OrderingAnswer item={item} {...rest} />;
    case 'numeric':
      return <NumericAnswer item={item} {...rest} />;
    case 'shortText':
      return <ShortTextAnswer item={item} {...rest} />;
    case 'hotspot':
      return <HotspotAnswer item={item} {...rest} />;
  }
}
