import type { ReleaseSelection } from '#itembank/release/releaseSelection.ts';
import type { StoredDraft } from './releaseDraftStore.ts';

/**
 * Until which day items stay out of every release, by code: the last day that this selection or any other names. An
 * embargo outlives the draft it was made in, unless that was dropped.
 */
export function embargoedUntil(
  selection: ReleaseSelection,
  others: readonly StoredDraft[],
): Map<string, string> {
  const named = [
    selection,
    ...others.flatMap(({ draft }) => (draft.state.kind === 'dropped' ? [] : [draft.selection])),
  ];
  const found = new Map<string, string>();
  for (const { code, until } of named.flatMap(({ embargoes }) => embargoes)) {
    if (until > (found.get(code) ?? '')) found.set(code, until);
  }
  return found;
}
