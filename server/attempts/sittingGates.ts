import type { AttemptView, OwnSlot } from '#contracts/attempt.ts';
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
  /** The first and last moment to begin, where not everyone does so together; whoever has a slot begins at the first. */
  readonly ownStart: AttemptView['ownStart'];
  /** Not everyone begins at once: what one has seen could reach who has yet to begin. */
  readonly beginsApart: boolean;
  readonly resultsReleased: boolean;
}

/** When and where somebody begins, where each room does so at a moment of its own. */
export interface Slot extends OwnSlot {
  readonly startsAt: number;
}

/** Of whom a sitting is asked: each room may begin at a moment of its own. */
export interface Whose {
  readonly attemptId: string;
  /** Since when; null: has yet to begin. Who began keeps that start, wherever they sit since. */
  readonly begunAt: number | null;
  /** Whether a start follows from the answer: then it is not given from memory. */
  readonly begins: boolean;
}

/** Where attempts ask about sittings. Practice has no sitting and never asks. */
export interface SittingGates {
  /**
   * A start that comes in a moment or has come is one that nobody can undo any more.
   *
   * @param whose absent where only what is the same for everyone is asked
   * @param anew reads it again, for what may not be decided from an answer that is a second old
   * @throws {BrokenMachine} when the database cannot tell whether the start was undone
   */
  gateOf(sittingId: string, whose?: Whose, anew?: boolean): Promise<SittingGate>;
}
