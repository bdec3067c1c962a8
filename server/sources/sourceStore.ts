import type { SourceEvent } from '#itembank/sources/sourceEvent.ts';
import type { WriteOutcome } from '#server/database/writer.ts';

/** An event of a source with its place in the log. The first has number 1. */
export interface StoredSourceEvent {
  readonly seq: number;
  readonly at: number;
  readonly event: SourceEvent;
}

/** Where the registry of sources is kept, as logs of what people did. Rules: SPEC.md, section SRG. */
export interface SourceStore {
  /** `conflict` when another came first; for number 1: when the source exists. */
  append(source: string, event: StoredSourceEvent): Promise<WriteOutcome>;
  /** The whole log, in order; empty for a source that is not registered. */
  events(source: string): Promise<StoredSourceEvent[]>;
  /** The logs of all sources. */
  all(): Promise<Map<string, StoredSourceEvent[]>>;
  /** A number that grows with every event of any source, on whatever server. */
  revision(): Promise<number>;
}
