import type { Gate } from './ownEnd.ts';

/** What an attempt needs to know of its sitting. */
export interface SittingGate {
  readonly name: string;
  /** Undefined until the start has been given, and again once the sitting is closed. */
  readonly gate: Gate | undefined;
  /** Nobody goes on in a sitting that is closed. */
  readonly closed: boolean;
  /**
   * Opens the sealed first items; leaves the server only at the start. Null where everyone begins at a moment of their
   * own: nothing is sealed there, the first question comes with the start.
   */
  readonly sealKey: string | null;
  /** The first and last moment to begin, where that is a moment of one's own. */
  readonly ownStart: { readonly from: number; readonly until: number } | null;
  readonly resultsReleased: boolean;
}

/** Where attempts ask about sittings. Practice has no sitting and never asks. */
export interface SittingGates {
  /**
   * A start that comes in a moment or has come is one that nobody can undo any more.
   *
   * @param anew reads it again, for what may not be decided from an answer that is a second old
   * @throws {BrokenMachine} when the database cannot tell whether the start was undone
   */
  gateOf(sittingId: string, anew?: boolean): Promise<SittingGate>;
}
