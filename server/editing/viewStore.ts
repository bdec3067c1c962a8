import type { SavedView } from '#contracts/savedView.ts';
import type { WriteOutcome } from '#server/database/writer.ts';

/** Where people keep their views of the item table. Rules: SPEC.md, section ISV. */
export interface ViewStore {
  /** By name. */
  ofPerson(personId: string): Promise<SavedView[]>;
  /** Replaces one of the same name. */
  save(personId: string, view: SavedView): Promise<WriteOutcome>;
  remove(personId: string, name: string): Promise<WriteOutcome>;
}
