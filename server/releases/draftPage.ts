import type { ReleaseDraftPage, ReleaseDraftRow } from '#contracts/releasing.ts';
import type { Role } from '#contracts/role.ts';
import type { Measurement } from '#itembank/calibration/measurement.ts';
import { qualityFlags } from '#itembank/calibration/qualityFlags.ts';
import type { Hat } from '#itembank/editing/stage.ts';
import type { StoredDraft } from './releaseDraftStore.ts';

/** Who asks. */
export interface Releaser {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  /** The one institute they work for; absent: all. */
  readonly institute?: string;
}

/** Authors choose and propose; the committee approves. A release is for the whole country, so its committee is as well. */
export function releasingHats({ role, institute }: Pick<Releaser, 'role' | 'institute'>): ReadonlySet<Hat> {
  if (role === 'author') return new Set(['author']);
  const sits = institute === undefined && (role === 'psychometrician' || role === 'coordinator');
  return new Set(sits ? ['committee'] : []);
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
  who: Releaser,
  nameOf: (person: string) => string,
  around: Pick<ReleaseDraftPage, 'previous' | 'telling'>,
): ReleaseDraftPage {
  const { selection, state, authors } = stored.draft;
  const hats = releasingHats(who);
  const { codes, enemies, sets, embargoes, restMonths, estimates, measurements } = selection;
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
    measurements: measurements.map(measurementShown),
    proposedBy: proposer === null ? null : nameOf(proposer),
    approvedBy: state.kind === 'published' ? nameOf(state.approvedBy) : null,
    hash: state.kind === 'proposed' || state.kind === 'published' ? state.hash : null,
    release: state.kind === 'published' ? state.release : null,
    mayChange: isInProgress && hats.has('author'),
    mayMeasure: isInProgress && hats.size > 0 && who.role !== 'coordinator',
    mayApprove:
      state.kind === 'proposed' &&
      hats.has('committee') &&
      state.by !== who.personId &&
      !authors.includes(who.personId),
    ...around,
  };
}

/** A measurement as people look at it. */
export function measurementShown({ code, calibration: { b, origin } }: Omit<Measurement, 'version'>) {
  if (origin.kind !== 'calibrated') throw new Error(`the measurement of ${code} is an estimate`);
  const { responses, method, on, quality = {} } = origin;
  return { code, b, seB: quality.seB ?? null, responses, method, on, flags: qualityFlags(quality) };
}
