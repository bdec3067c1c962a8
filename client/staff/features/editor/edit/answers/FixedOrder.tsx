import { Checkbox } from '@mantine/core';
import type { ItemOf } from '#itembank/content/item.ts';
import { useText } from '../../../../useText.ts';
import { answerTexts } from './answerTexts.ts';

type WithOrder = ItemOf<'singleChoice' | 'multipleResponse'>;

interface Props<Content extends WithOrder> {
  readonly content: Content;
  readonly onChange: (change: (content: Content) => Content) => void;
}

/** Whether the answers keep the order in which they were written. */
export function FixedOrder<Content extends WithOrder>({ content, onChange }: Props<Content>) {
  const { options: text } = useText(answerTexts);
  return (
    <Checkbox
      label={text.fixedOrder}
      checked={content.fixedOrder ?? false}
      onChange={(event) => {
        const { checked } = event.currentTarget;
        onChange(({ fixedOrder: _, ...rest }) => (checked ? { ...rest, fixedOrder: true } : rest) as Content);
      }}
    />
  );
}
