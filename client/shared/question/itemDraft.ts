import type { OptionLetter } from '#contracts/itemView.ts';

/** What a candidate has done with an item before confirming. */
export interface ItemDraft {
  readonly option: OptionLetter | undefined;
  readonly struckOut: readonly OptionLetter[];
  /** Time the item has been on screen on earlier pages of this device, in ms. */
  readonly shownMs: number;
}

export const emptyDraft: ItemDraft = { option: undefined, struckOut: [], shownMs: 0 };

/** Choosing an option that was struck out takes the line away again. */
export function choose(draft: ItemDraft, option: OptionLetter): ItemDraft {
  return { ...draft, option, struckOut: draft.struckOut.filter((letter) => letter !== option) };
}

/** Striking out the chosen option also lets go of the choice. */
export function toggleStrikeOut(draft: ItemDraft, option: OptionLetter): ItemDraft {
  const { struckOut } = draft;
  if (struckOut.includes(option)) {
    return { ...draft, struckOut: struckOut.filter((letter) => letter !== option) };
  }
  return {
    ...draft,
    struckOut: [...struckOut, option],
    option: draft.option === option ? undefined : draft.option,
  };
}
