import type { ItemView, ShownResponse, ViewOf } from '#contracts/itemView.ts';

/** Names an option or element as this candidate sees it. */
export type Letter = ViewOf<'ordering'>['elements'][number]['letter'];
type Several = Extract<ShownResponse, { choices: unknown }>;

/** An answer in the making: as it will be sent, but a prompt may still be without its choice. */
export type PartialResponse =
  | Exclude<ShownResponse, Several>
  | { readonly type: Several['type']; readonly choices: readonly (Letter | null)[] };

/** What a candidate has done with an item before confirming. */
export interface ItemDraft {
  readonly response: PartialResponse | undefined;
  readonly struckOut: readonly Letter[];
  /** Time the item has been on screen on earlier pages of this device, in ms. */
  readonly shownMs: number;
}

export const emptyDraft: ItemDraft = { response: undefined, struckOut: [], shownMs: 0 };

/** What the draft answers to an item of this type; nothing when it was about an item of another type. */
export function given<Type extends ItemView['type']>(
  { response }: ItemDraft,
  type: Type,
): Extract<PartialResponse, { type: Type }> | undefined {
  return response?.type === type ? (response as Extract<PartialResponse, { type: Type }>) : undefined;
}

/** The letters chosen, where letters are chosen. */
export function chosenLetters({ response }: ItemDraft): readonly Letter[] {
  if (response?.type === 'singleChoice') return [response.option];
  return response?.type === 'multipleResponse' ? response.options : [];
}

/**
 * Choosing an option: the only one, or one more; choosing again what may be one of several lets go of it. Choosing an
 * option that was struck out takes the line away.
 */
export function choose(
  draft: ItemDraft,
  type: 'singleChoice' | 'multipleResponse',
  option: Letter,
): ItemDraft {
  const chosen = chosenLetters(draft);
  const options =
    type === 'singleChoice'
      ? [option]
      : chosen.includes(option)
        ? chosen.filter((letter) => letter !== option)
        : [...chosen, option].sort();
  return {
    ...draft,
    response: responseOf(type, options),
    struckOut: draft.struckOut.filter((letter) => letter !== option),
  };
}

/** Striking out a chosen option also lets go of the choice. */
export function toggleStrikeOut(draft: ItemDraft, option: Letter): ItemDraft {
  const { struckOut, response } = draft;
  if (struckOut.includes(option)) {
    return { ...draft, struckOut: struckOut.filter((letter) => letter !== option) };
  }
  const kept = chosenLetters(draft).filter((letter) => letter !== option);
  const isAboutLetters = response?.type === 'singleChoice' || response?.type === 'multipleResponse';
  return {
    ...draft,
    struckOut: [...struckOut, option],
    response: isAboutLetters ? responseOf(response.type, kept) : response,
  };
}

function responseOf(
  type: 'singleChoice' | 'multipleResponse',
  options: readonly Letter[],
): PartialResponse | undefined {
  const [first] = options;
  if (first === undefined) return undefined;
  if (type === 'multipleResponse') return { type, options: [...options] };
  return { type, option: first as Extract<ShownResponse, { type: 'singleChoice' }>['option'] };
}
