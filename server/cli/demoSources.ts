import type { EditionFacts } from '#itembank/content/edition.ts';
import type { Source } from '#itembank/content/item.ts';
import type { SourceEvent } from '#itembank/sources/sourceEvent.ts';
import { sourceKey } from '#itembank/sources/sourceKey.ts';
import type { Services } from '#server/services.ts';

/**
 * Registers every source that the demonstration items name, with the editions they name. The year comes from the
 * name of the edition; where items name several, the last counts, and those that name another are told so.
 */
export async function seedSources(
  { bank, sourceStore, settling, clock }: Services,
  by: string,
): Promise<void> {
  const named = new Map<string, Source[]>();
  for (const { release } of await bank.releases()) {
    for (const source of release.entries.flatMap(({ version }) => version.content.sources)) {
      const key = sourceKey(source);
      named.set(key, [...(named.get(key) ?? []), source]);
    }
  }
  for (const [id, sources] of named) {
    for (const [i, event] of eventsOf(sources, by).entries()) {
      const outcome = await sourceStore.append(id, { seq: i + 1, at: clock.now(), event });
      if (outcome !== 'stored') throw new Error(`source ${id}: ${outcome}`);
    }
    await settling.settle(id);
  }
}

/** Of editions of one year the one that most items name comes last, and counts. */
function eventsOf(sources: readonly Source[], by: string): SourceEvent[] {
  const uses = (edition: string) => sources.filter((one) => one.edition === edition).length;
  const [first, ...later] = [...new Set(sources.map(({ edition }) => edition))]
    .map((edition): EditionFacts => ({ edition, since: yearOf(edition), note: '', url: null }))
    .toSorted((x, y) => uses(x.edition) - uses(y.edition));
  const { kind, title, number } = sources[0]!;
  return [
    { type: 'registered', by, kind, title, number, first: first! },
    ...later.map((facts): SourceEvent => ({ type: 'recorded', by, facts })),
  ];
}

/** The last year that the name of an edition mentions. */
function yearOf(edition: string): string | null {
  return (
    edition
      .match(/\b(?:19|20)\d\d\b/g)
      ?.toSorted()
      .at(-1) ?? null
  );
}
