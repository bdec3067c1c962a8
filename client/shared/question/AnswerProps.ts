import type { ItemView, ViewOf } from '#contracts/itemView.ts';
import type { Language } from '../language.ts';
import type { MediaAddress } from '../RichTextView.tsx';
import type { ItemDraft } from './itemDraft.ts';

/** What every kind of answer is drawn from. */
export interface AnswerProps<Type extends ItemView['type']> {
  readonly item: ViewOf<Type>;
  readonly formId: string;
  /** Language of the item, which need not be that of the page. */
  readonly language: Language;
  readonly mediaAt: MediaAddress;
  readonly draft: ItemDraft;
  /** Does nothing while the answer is locked. */
  readonly onDraft: (draft: ItemDraft) => void;
  /** True while the answer is on its way: it can be read but not changed. */
  readonly locked: boolean;
}
