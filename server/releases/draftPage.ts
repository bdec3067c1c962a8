import type { ReleaseDraftPage, ReleaseDraftRow } from '#contracts/releasing.ts';
import type { Role } from '#contracts/role.ts';
import type { Hat } from '#itembank/editing/stage.ts';
import type { StoredDraft } from './releaseDraftStore.ts';

/** Who asks. */
export interface Releaser {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
}

/** Authors choose and propose; the committee approves. */
export function releasingHats(role: Role): ReadonlySet<Hat> {
  if (role === 'author') return new Set(['author']);
  return new Set(role === 'psychometrician' || role === 'coordinator' ? ['committee'] : []);
}

export function draftRow(
  { draft: { id, selection, authors, state }, changedAt }: StoredDraft,
  nameOf: (person: string) => string,
): ReleaseDraftRow {
  const { name, pool, codes } = selection;
  return { id, name, pool, stage: state.kind, items: codes.length, changedAt, authors: authors.map(nameOf) };
}

/** A draft as this person may see and work on it. */
export function draftPage(
  stored: StoredDraft,
  { personId, role }: Releaser,
  nameOf: (person: string) => string,
  around: Pick<ReleaseDraftPage, 'previous' | 'telling'>,
): ReleaseDraftPage {
  const { selection, state, authors } = stored.draft;
  const hats = releasingHats(role);
  const { codes, enemies, sets, embargoes, restMonths, estimates } = selection;
  const proposer =
    state.kind === 'proposed' ? state.by : state.kind === 'published' ? state.proposedBy : null;
  const isInProgress = state.kind === 'open' || state.kind === 'proposed';
  return {
    ...draftRow(stored, nameOf),
    version: stored.version,
    codes,
    enemies,
    sets,
    embargoes,
    restMonths,
    estimates,
    proposedBy: proposer === null ? null : nameOf(proposer),
    approvedBy: state.kind === 'published' ? nameOf(state.approvedBy) : null,
    hash: state.kind === 'proposed' || state.kind === 'published' ? state.hash : null,
    release: state.kind === 'published' ? state.release : null,
    mayChange: isInProgress && hats.has('author'),
    mayApprove:
      state.kind === 'proposed' &&
      hats.has('committee') &&
      state.by !== personId &&
      !authors.includes(personId),
    ...around,
  };
}
