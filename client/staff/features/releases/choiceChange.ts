/**
 * What somebody ticked and unticked and has not saved. A difference and not a choice, so that it holds on top of what
 * others change meanwhile.
 */
export interface ChoiceChange {
  readonly added: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
}

export const noChange: ChoiceChange = { added: new Set(), gone: new Set() };

/** The difference that makes this choice of these codes. */
export function changeTo(codes: readonly string[], chosen: ReadonlySet<string>): ChoiceChange {
  const before = new Set(codes);
  return {
    added: new Set([...chosen].filter((code) => !before.has(code))),
    gone: new Set(codes.filter((code) => !chosen.has(code))),
  };
}

/** The codes with the difference made; what others already added or removed is so once. */
export function chosenWith(codes: readonly string[], { added, gone }: ChoiceChange): ReadonlySet<string> {
  return new Set([...codes.filter((code) => !gone.has(code)), ...added]);
}

/** Whether there is still something to save. */
export function isUnsaved(codes: readonly string[], { added, gone }: ChoiceChange): boolean {
  const before = new Set(codes);
  return [...added].some((code) => !before.has(code)) || codes.some((code) => gone.has(code));
}

/** After a save: what was saved is no difference any more, what was ticked while it was under way is. */
export function afterSave(
  change: ChoiceChange,
  before: readonly string[],
  saved: readonly string[],
): ChoiceChange {
  return changeTo(saved, chosenWith(before, change));
}
