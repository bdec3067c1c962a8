import { crossPiece } from './crossPiece.ts';
import { expectPiece } from './expectPiece.ts';
import { meansPiece } from './meansPiece.ts';
import { type WorkMemory, type WorkPlan, workMemory } from './workMemory.ts';

const kinds = { expect: expectPiece, cross: crossPiece, means: meansPiece };

/** The work of a calibration that is cut into pieces: of patterns, of items, of patterns. */
export type WorkKind = keyof typeof kinds;
export const workKinds = Object.keys(kinds) as readonly WorkKind[];

/** Does one piece. Pieces of a kind write to different places, so neither their order nor their thread matters. */
export function performPiece(kind: WorkKind, plan: WorkPlan, memory: WorkMemory, piece: number): void {
  kinds[kind](plan, memory, piece);
}

/** Work that is under way: its tables, and who does its pieces. */
export interface OpenWork {
  readonly memory: WorkMemory;
  /** Does all pieces, each once, and returns when they are done. */
  perform(kind: WorkKind, pieces: number): void;
  close(): void;
}

/** Every piece in the thread that asks. */
export function workAlone(plan: WorkPlan): OpenWork {
  const memory = workMemory(plan, (bytes) => new ArrayBuffer(bytes));
  return {
    memory,
    perform(kind, pieces) {
      for (let piece = 0; piece < pieces; piece++) performPiece(kind, plan, memory, piece);
    },
    close() {},
  };
}
