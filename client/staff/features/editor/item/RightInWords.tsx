import type { ItemContent } from '#itembank/content/item.ts';
import { useText } from '../../../useText.ts';
import { itemTexts } from './itemTexts.ts';
import { rightRange } from './rightRange.ts';
import type { ItemText } from './text.nl.ts';

/** What is right where no single part says it, and how it is scored. */
export function RightInWords({ content }: { readonly content: ItemContent }) {
  const { preview } = useText(itemTexts);
  return sentences(content, preview).map((sentence) => <p key={sentence}>{sentence}</p>);
}

function sentences(content: ItemContent, text: ItemText['preview']): string[] {
  const scoring = 'scoring' in content ? [text.scorings[content.scoring]] : [];
  switch (content.type) {
    case 'trueFalse':
      return [text.statement(content.key)];
    case 'ordering':
      return [text.inOrder, ...scoring];
    case 'numeric': {
      const range = rightRange(content);
      const right = range ? [text.number(range.from, range.to, content.unit ?? '')] : [];
      return [...right, text.decimals(content.decimals)];
    }
    case 'shortText':
      return [text.accepted(content.accepted.join(' · '))];
    default:
      return scoring;
  }
}
