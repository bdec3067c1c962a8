import type { EditionFacts } from '#itembank/content/edition.ts';
import type { Source } from '#itembank/content/item.ts';
import type { SourceEvent } from './sourceEvent.ts';
import { numberKey, titleKey } from './sourceKey.ts';

/** An edition as it was recorded, and why it was withdrawn if it was. */
export interface Edition extends EditionFacts {
  readonly by: string;
  /** Who asked to withdraw it and why; undefined when nobody does, or any more. */
  readonly asked: { readonly by: string; readonly reason: string } | undefined;
  readonly withdrawn: { readonly by: string; readonly reason: string } | undefined;
}

/** A source of the registry as its events have made it. */
export interface RegisteredSource extends Pick<Source, 'kind' | 'title' | 'number'> {
  readonly id: string;
  /** In the order in which they were recorded; never empty. */
  readonly editions: readonly Edition[];
  /** Every key by which items may mean this source. */
  readonly keys: readonly string[];
  /** How many things people did to it. */
  readonly version: number;
  /** False while items still have to be told of the last of them. */
  readonly settled: boolean;
}

/** The source its events make, in order. @throws {Error} when the first does not register it */
export function registeredSource(id: string, events: readonly SourceEvent[]): RegisteredSource {
  const [first, ...rest] = events;
  if (first?.type !== 'registered') throw new Error(`the events of ${id} do not begin with its registration`);
  const { kind, title, number } = first;
  const start: RegisteredSource = {
    id,
    kind,
    title,
    number,
    editions: [{ ...first.first, by: first.by, asked: undefined, withdrawn: undefined }],
    keys: [...new Set([id, numberKey(number ?? ''), titleKey(title)].filter((key) => key !== ''))],
    version: 1,
    settled: false,
  };
  return rest.reduce(afterSourceEvent, start);
}

/** The source after one more event. */
export function afterSourceEvent(source: RegisteredSource, event: SourceEvent): RegisteredSource {
  const next = { ...source, version: source.version + 1, settled: false };
  switch (event.type) {
    case 'registered':
      throw new Error(`${source.id} is registered twice`);
    case 'recorded':
      return {
        ...next,
        editions: [
          ...source.editions,
          { ...event.facts, by: event.by, asked: undefined, withdrawn: undefined },
        ],
      };
    case 'withdrawalAsked': {
      const { by, reason, edition } = event;
      return { ...asWas(source), editions: changed(source, edition, { asked: { by, reason } }) };
    }
    case 'withdrawalDropped':
      return { ...asWas(source), editions: changed(source, event.edition, { asked: undefined }) };
    case 'withdrawn': {
      const { by, reason, edition } = event;
      return { ...next, editions: changed(source, edition, { withdrawn: { by, reason } }) };
    }
    case 'linked':
      return { ...next, keys: [...source.keys, event.key] };
    case 'settled':
      return { ...source, settled: true };
  }
}

/** After an event that no item has to be told of. */
function asWas(source: RegisteredSource): RegisteredSource {
  return { ...source, version: source.version + 1 };
}

/** The editions, with a change to the one of this name that stands. */
function changed(
  { editions }: RegisteredSource,
  edition: string,
  change: Partial<Edition>,
): readonly Edition[] {
  return editions.map((one) =>
    one.edition === edition && one.withdrawn === undefined ? { ...one, ...change } : one,
  );
}

/** Editions that count. */
export function standingEditions({ editions }: RegisteredSource): readonly Edition[] {
  return editions.filter(({ withdrawn }) => withdrawn === undefined);
}

/** The edition items must rest on: the last published, and of two alike the last recorded. */
export function currentEdition(source: RegisteredSource): Edition {
  const standing = standingEditions(source);
  return standing.reduce((last, one) => ((one.since ?? '') >= (last.since ?? '') ? one : last), standing[0]!);
}
