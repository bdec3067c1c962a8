import type { ItemView, ShownResponse } from '#contracts/itemView.ts';
import { numberTyped } from '#itembank/content/numberTyped.ts';
import { given, type ItemDraft } from './itemDraft.ts';

/** What an answer still needs before it can be confirmed. */
export type Missing =
  | { readonly kind: 'choice' | 'order' | 'words' | 'number' | 'notANumber' | 'tooLong' }
  | { readonly kind: 'prompts' | 'elements' | 'places'; readonly done: number; readonly of: number };

/** The answer as it may be sent; undefined while something is missing. */
export function completeResponse(item: ItemView, draft: ItemDraft): ShownResponse | undefined {
  const read = reading(item, draft);
  return 'type' in read ? read : undefined;
}

/** What is missing; undefined when the answer is complete. */
export function missingFrom(item: ItemView, draft: ItemDraft): Missing | undefined {
  const read = reading(item, draft);
  return 'kind' in read ? read : undefined;
}

function reading(item: ItemView, draft: ItemDraft): ShownResponse | Missing {
  switch (item.type) {
    case 'singleChoice':
    case 'trueFalse':
    case 'multipleResponse':
      return given(draft, item.type) ?? { kind: 'choice' };
    case 'ordering': {
      const response = given(draft, 'ordering');
      return response?.order.length === item.elements.length ? response : { kind: 'order' };
    }
    case 'extendedMatching':
    case 'matching': {
      const of = item.prompts.length;
      const choices = (given(draft, item.type)?.choices ?? []).filter((choice) => choice !== null);
      if (choices.length === of) return { type: item.type, choices };
      return { kind: item.type === 'matching' ? 'elements' : 'prompts', done: choices.length, of };
    }
    case 'numeric': {
      const text = (given(draft, 'numeric')?.text ?? '').trim();
      if (text === '') return { kind: 'number' };
      if (text.length > 30) return { kind: 'tooLong' };
      return numberTyped(text) === undefined ? { kind: 'notANumber' } : { type: 'numeric', text };
    }
    case 'shortText': {
      const text = (given(draft, 'shortText')?.text ?? '').trim();
      if (text === '') return { kind: 'words' };
      return text.length > item.maximumLength ? { kind: 'tooLong' } : { type: 'shortText', text };
    }
    case 'hotspot': {
      const response = given(draft, 'hotspot');
      const done = response?.regions.length ?? 0;
      return response && done === item.places ? response : { kind: 'places', done, of: item.places };
    }
  }
}
