import type { Source } from '#itembank/content/item.ts';
import { currentEdition, type RegisteredSource } from './registeredSource.ts';
import { sourceKey } from './sourceKey.ts';

/** A source as an item names it, by its key. */
export interface Citation {
  readonly source: string;
  readonly edition: string;
}

/** All registered sources, found by whatever key an item uses. */
export interface SourceRegistry {
  readonly sources: readonly RegisteredSource[];
  /** Undefined: nobody keeps the editions of this source. */
  find(key: string): RegisteredSource | undefined;
  /** True when the registry knows a newer edition than the one that is named. */
  isOutdated(citation: Citation): boolean;
  /** The edition that counts, by every key; what the lint and the guards look at. */
  readonly currentEditions: ReadonlyMap<string, string>;
}

export function sourceRegistry(sources: readonly RegisteredSource[]): SourceRegistry {
  const byKey = new Map(sources.flatMap((source) => source.keys.map((key) => [key, source] as const)));
  // A key that is the id of a source always means that source, also when another was linked to it.
  for (const source of sources) byKey.set(source.id, source);
  const currentEditions = new Map([...byKey].map(([key, source]) => [key, currentEdition(source).edition]));
  return {
    sources,
    find: (key) => byKey.get(key),
    isOutdated: ({ source, edition }) => (currentEditions.get(source) ?? edition) !== edition,
    currentEditions,
  };
}

/** What an item rests on, by key. */
export function citationsOf(sources: readonly Source[]): Citation[] {
  return sources.map((source) => ({ source: sourceKey(source), edition: source.edition }));
}
