import type { SourcePage } from '#contracts/sources.ts';
import { currentEdition, registeredSource } from '#itembank/sources/registeredSource.ts';
import type { StoredSourceEvent } from './sourceStore.ts';

/** A source with its editions and who recorded them, the last recorded first. @param viewer who looks @param nameOf the name behind a person's id */
export function sourcePage(
  id: string,
  log: readonly StoredSourceEvent[],
  viewer: string,
  nameOf: (person: string) => string,
): Omit<SourcePage, 'items' | 'planned' | 'work'> {
  const source = registeredSource(
    id,
    log.map(({ event }) => event),
  );
  const current = currentEdition(source);
  const recordedAt = log.flatMap(({ event, at }) =>
    event.type === 'registered' || event.type === 'recorded' ? [at] : [],
  );
  const lastAt = (type: 'withdrawn' | 'withdrawalAsked', edition: string) =>
    log.findLast(({ event }) => event.type === type && event.edition === edition)!.at;
  return {
    id,
    kind: source.kind,
    title: source.title,
    number: source.number,
    keys: [...source.keys],
    edition: current.edition,
    since: current.since,
    version: source.version,
    editions: source.editions
      .map((one, i) => ({
        edition: one.edition,
        since: one.since,
        note: one.note,
        url: one.url,
        current: one === current,
        by: nameOf(one.by),
        at: recordedAt[i]!,
        asked: one.asked
          ? {
              by: nameOf(one.asked.by),
              at: lastAt('withdrawalAsked', one.edition),
              reason: one.asked.reason,
              own: one.asked.by === viewer,
            }
          : null,
        withdrawn: one.withdrawn
          ? {
              by: nameOf(one.withdrawn.by),
              at: lastAt('withdrawn', one.edition),
              reason: one.withdrawn.reason,
            }
          : null,
      }))
      .toReversed(),
  };
}
