import type { Design } from '#itembank/design/design.ts';
import type { Release } from '#itembank/release/release.ts';
import type { WriteOutcome } from '#server/database/writer.ts';

/** A picture, clip or caption file, by the name that items use. */
export interface Media {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Where published releases, designs and their media are kept. Rules: SPEC.md, section BK. */
export interface BankStore {
  /** `conflict` when the id exists: what is published is never overwritten. */
  publishRelease(release: Release, publishedAt: number): Promise<WriteOutcome>;
  /** @throws {BrokenMachine} `contentChanged` when it no longer is what was published */
  findRelease(id: string): Promise<Release | undefined>;
  /** Those that still are what was published. */
  releases(): Promise<{ release: Release; publishedAt: number }[]>;
  publishDesign(design: Design): Promise<WriteOutcome>;
  findDesign(id: string, version: number): Promise<Design | undefined>;
  /** The newest version of every design. */
  designs(): Promise<Design[]>;
  addMedia(media: Media): Promise<WriteOutcome>;
  /** @throws {BrokenMachine} `contentChanged` when the name is a hash and not of what is in it */
  findMedia(name: string): Promise<Media | undefined>;
  /** Of these names, those of files that are kept. */
  mediaAmong(names: readonly string[]): Promise<ReadonlySet<string>>;
}
