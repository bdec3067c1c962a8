import type { Gate } from './ownEnd.ts';

/** What an attempt needs to know of its sitting. */
export interface SittingGate {
  readonly name: string;
  /** Undefined until the start has been given, and again once the sitting is closed. */
  readonly gate: Gate | undefined;
  /** Nobody goes on in a sitting that is closed. */
  readonly closed: boolean;
  /** Opens the sealed first items; leaves the server only at the start. */
  readonly sealKey: string;
  readonly resultsReleased: boolean;
}

/** Where attempts ask about sittings. Practice has no sitting and never asks. */
export interface SittingGates {
  /** @param anew reads it again, for what may not be decided from an answer that is a second old */
  gateOf(sittingId: string, anew?: boolean): Promise<SittingGate>;
}
