import type { ActionReport } from '#contracts/room.ts';

/** An end that can be taken back. */
export interface Undoable {
  readonly attemptIds: ActionReport['done'];
  /** By the server's clock. */
  readonly until: number;
  /** The id of taking it back, so that it is done once. */
  readonly actionId: string;
  /** Whether taking it back was asked for: then it stays until that is known to be done, or is put away. */
  readonly asked: boolean;
}

export type UndoStep =
  | { readonly kind: 'remember'; readonly undoable: Omit<Undoable, 'asked'> }
  | { readonly kind: 'ask' | 'forget'; readonly actionId: string };

/** The last end that was given, and those before it that are being taken back. */
export function undoing(ends: readonly Undoable[], step: UndoStep): readonly Undoable[] {
  switch (step.kind) {
    case 'remember':
      return [...ends.filter(({ asked }) => asked), { ...step.undoable, asked: false }];
    case 'ask':
      return ends.map((end) => (end.actionId === step.actionId ? { ...end, asked: true } : end));
    case 'forget':
      return ends.filter(({ actionId }) => actionId !== step.actionId);
  }
}

/** An offer goes by itself; what was asked for never does, because its answer may come later. */
export function isShown({ asked, until }: Undoable, now: number): boolean {
  return asked || now <= until;
}
