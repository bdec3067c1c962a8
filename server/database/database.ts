import type { Kysely, RawBuilder } from 'kysely';
import type { Tables } from './tables.ts';
import type { Writer } from './writer.ts';

/** What `peil doctor` tells about the promise that a stored answer survives a power cut. */
export interface Durability {
  readonly engine: 'sqlite' | 'postgres';
  readonly version: string;
  /** The settings as the database reports them after a first write. */
  readonly settings: Readonly<Record<string, string>>;
  /** True when a commit waits for the disk. */
  readonly durable: boolean;
}

/** A database: reading through Kysely, writing in units through the group-commit writer. */
export interface Database {
  readonly read: Kysely<Tables>;
  readonly writer: Writer;
  /** Its own clock, ms since 1970, where several servers share it; undefined for a file that one server owns. */
  readonly now: (() => Promise<number>) | undefined;
  /** In SQL: the moment at which the database carries a statement out, by the clock of its machine, ms since 1970. */
  readonly moment: RawBuilder<number>;
  durability(): Promise<Durability>;
  close(): Promise<void>;
}
