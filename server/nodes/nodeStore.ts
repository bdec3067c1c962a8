import type { WriteOutcome } from '#server/database/writer.ts';

/** A server as it tells of itself, about once a second. */
export interface NodeRow {
  /** New at every start, so that a server that comes back is not taken for the one that died. */
  readonly id: string;
  /** What operators call it. */
  readonly name: string;
  /** When it was last known to live, by its own clock. */
  readonly seenAt: number;
  /** How far its clock is ahead of the database's, in ms; 0 where the database has none. */
  readonly aheadMs: number;
  /** The start of its machine, and the time since then: they tell how much time went by, whatever clocks were set to. */
  readonly bootId: string | null;
  readonly uptimeMs: number;
  /** Grows when `present` changes. */
  readonly presentVersion: number;
}

/** Where servers tell each other that they live and whom they are connected to. Rules: SPEC.md, section ND. */
export interface NodeStore {
  /** @param present the attempts connected to this node; absent when that did not change since the last beat */
  beat(node: NodeRow, present?: readonly string[]): Promise<WriteOutcome>;
  /** Every server on record, the one seen last first. */
  all(): Promise<NodeRow[]>;
  /** The attempts connected to a server. */
  presentAt(id: string): Promise<string[]>;
  /** Forgets servers not seen since then. */
  forget(before: number): Promise<WriteOutcome>;
  /** The newest time of anything recorded: by staff, or in a sitting that is open. Undefined when there is nothing. */
  newestRecord(): Promise<number | undefined>;
}
