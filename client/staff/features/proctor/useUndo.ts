import { useState } from 'react';
import { newId } from '#client/shared/newId.ts';
import type { ActionReport, ActOnCandidates } from '#contracts/room.ts';

/** An end that can still be taken back. */
interface Undoable {
  readonly attemptIds: ActionReport['done'];
  /** By the server's clock. */
  readonly until: number;
  /** The id of taking it back, so that it is done once. */
  readonly actionId: string;
}

export interface Undo {
  readonly undoable: Undoable | undefined;
  remember(command: ActOnCandidates, report: ActionReport): void;
  forget(): void;
}

/** Remembers the last end that was given, for as long as it can be undone at a touch. */
export function useUndo(): Undo {
  const [undoable, setUndoable] = useState<Undoable>();
  return {
    undoable,
    remember(_command, { done, undoableUntil }) {
      if (undoableUntil === null || done.length === 0) return;
      setUndoable({ attemptIds: done, until: undoableUntil, actionId: newId() });
    },
    forget: () => setUndoable(undefined),
  };
}
