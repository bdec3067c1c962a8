import type { DraftStore, KeptDraft } from './draftStore.ts';

const beginning = (assignment: string | undefined) =>
  assignment === undefined ? 'new' : `new for ${assignment}`;

/**
 * Names the draft of an item that has no code yet. Each has an id of its own, in the address, so that two tabs never
 * write in the same.
 */
export function newDraftName(id: string, assignment: string | undefined): string {
  return `${beginning(assignment)}.${id}`;
}

interface NewDraft {
  readonly id: string;
  readonly name: string;
  readonly draft: KeptDraft;
}

/** The new items that were left unsaved on this device, the latest first. */
export function newDrafts(store: DraftStore, assignment: string | undefined): readonly NewDraft[] {
  const start = beginning(assignment);
  return store
    .names(start)
    .flatMap((name) => {
      const draft = store.read(name);
      return draft ? [{ id: name.slice(start.length + 1), name, draft }] : [];
    })
    .toSorted((x, y) => y.draft.at - x.draft.at);
}
