import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import { textHash } from '#itembank/content/contentHash.ts';
import type { AttemptEvent, StoredEvent } from './attemptEvent.ts';

/** Where a chain stands: number and hash of its last event. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** The head before the first event. */
export const emptyChain: ChainHead = { seq: 0, hash: '0'.repeat(64) };

/**
 * Puts an event at the end of a chain.
 *
 *     hash_n = SHA-256(hash_{n−1} ‖ '\n' ‖ seq ‖ '\n' ‖ at ‖ '\n' ‖ canonical JSON of the event)
 *
 * Changing, dropping or reordering any earlier event changes every later hash.
 */
export function link(head: ChainHead, at: number, event: AttemptEvent): StoredEvent {
  const seq = head.seq + 1;
  return { seq, at, event, hash: textHash([head.hash, seq, at, canonicalJson(event)].join('\n')) };
}

/** Adds several events of the same moment. */
export function linkAll(head: ChainHead, at: number, events: readonly AttemptEvent[]): StoredEvent[] {
  const linked: StoredEvent[] = [];
  for (const event of events) linked.push(link(linked.at(-1) ?? head, at, event));
  return linked;
}

/** First event whose number or hash does not follow from those before it; undefined when all do. */
export function firstBroken(events: readonly StoredEvent[]): StoredEvent | undefined {
  let head = emptyChain;
  for (const stored of events) {
    const expected = link(head, stored.at, stored.event);
    if (expected.seq !== stored.seq || expected.hash !== stored.hash) return stored;
    head = stored;
  }
  return undefined;
}
