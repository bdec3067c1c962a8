import type { Gate } from './decide.ts';

/** What an attempt needs to know of its sitting. */
export interface SittingGate {
  /** Undefined until the start has been given, and again once the sitting is closed. */
  readonly gate: Gate | undefined;
  /** Opens the sealed first items; leaves the server only at the start. */
  readonly sealKey: string;
  readonly resultsReleased: boolean;
}

/** Where attempts ask about sittings. Practice has no sitting and never asks. */
export interface SittingGates {
  gateOf(sittingId: string): Promise<SittingGate>;
}
