import type { EditEvent } from '#itembank/editing/editEvent.ts';
import { currentVersion, type EditedItem } from '#itembank/editing/editedItem.ts';
import { currentEdition, type RegisteredSource, standingEditions } from './registeredSource.ts';
import { citationsOf } from './sourceRegistry.ts';

/**
 * What an item still has to be told about a source: that it names an edition that no longer counts, and which
 * earlier notice came from an edition that was withdrawn. Nothing when it has been told, so asking again is harmless.
 */
export function editionMarks(item: EditedItem, source: RegisteredSource): EditEvent[] {
  const { edition: current } = currentEdition(source);
  const counting = new Set(standingEditions(source).map(({ edition }) => edition));
  const told = item.outdated.filter((mark) => mark.source === source.id);
  const isBehind = citationsOf(currentVersion(item).content.sources).some(
    (citation) => source.keys.includes(citation.source) && citation.edition !== current,
  );
  return [
    ...(isBehind && !told.some(({ edition }) => edition === current)
      ? [{ type: 'outdated', source: source.id, edition: current } as const]
      : []),
    ...told
      .filter(({ edition }) => !counting.has(edition))
      .map(({ edition }) => ({ type: 'reinstated', source: source.id, edition }) as const),
  ];
}
