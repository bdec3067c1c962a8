import { useReducer } from 'react';
import { newId } from '#client/shared/newId.ts';
import type { ActionReport, ActOnCandidates } from '#contracts/room.ts';
import { type Undoable, undoing } from './undoing.ts';

export interface Undo {
  readonly ends: readonly Undoable[];
  remember(command: ActOnCandidates, report: ActionReport): void;
  ask(actionId: string): void;
  forget(actionId: string): void;
}

/** Remembers the last end that was given, for as long as it can be undone at a touch, and what is being undone. */
export function useUndo(): Undo {
  const [ends, tell] = useReducer(undoing, []);
  return {
    ends,
    remember(_command, { done, undoableUntil }) {
      if (undoableUntil === null || done.length === 0) return;
      tell({
        kind: 'remember',
        undoable: { attemptIds: done, until: undoableUntil, actionId: newId() },
      });
    },
    ask: (actionId) => tell({ kind: 'ask', actionId }),
    forget: (actionId) => tell({ kind: 'forget', actionId }),
  };
}
