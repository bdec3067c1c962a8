import type { SourcePage } from '#contracts/sources.ts';
import { currentEdition, registeredSource } from '#itembank/sources/registeredSource.ts';
import type { StoredSourceEvent } from './sourceStore.ts';

/** A source with its editions and who recorded them, the last recorded first. @param nameOf the name behind a person's id */
export function sourcePage(
  id: string,
  log: readonly StoredSourceEvent[],
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
  const withdrawnAt = (edition: string) =>
    log.findLast(({ event }) => event.type === 'withdrawn' && event.edition === edition)!.at;
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
        withdrawn: one.withdrawn
          ? { by: nameOf(one.withdrawn.by), at: withdrawnAt(one.edition), reason: one.withdrawn.reason }
          : null,
      }))
      .toReversed(),
  };
}
