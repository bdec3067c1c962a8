import { keptOutBy } from '#itembank/editing/decideEdit.ts';
import { authorsOf, type EditedItem } from '#itembank/editing/editedItem.ts';
import type { Hat } from '#itembank/editing/stage.ts';
import type { LintContext } from '#itembank/lint/lintRule.ts';
import { freezeRelease, type Release } from './release.ts';
import { type BankState, type ReleaseCandidate, releaseCandidate } from './releaseCandidate.ts';
import type { ReleaseDraft } from './releaseDraft.ts';
import type { ReleaseSelection } from './releaseSelection.ts';

/** Who acts, and as what: authors choose and propose, the committee approves. */
interface ReleaseActor {
  readonly person: string;
  readonly hats: ReadonlySet<Hat>;
}

/** What can be done with a draft without a look at the bank. */
export type DraftCommand =
  | { readonly kind: 'change' | 'measure'; readonly selection: ReleaseSelection }
  | { readonly kind: 'sendBack' }
  | { readonly kind: 'drop' };

/** `hash` names what the person was looking at: of a candidate for release. */
export type ReleaseCommand =
  | { readonly kind: 'propose'; readonly hash: string }
  | { readonly kind: 'approve'; readonly hash: string; readonly release: string };

export interface ReleaseContext extends LintContext {
  /** Codes of the items that a release of another pool holds. */
  readonly inOtherPools: ReadonlySet<string>;
  /** True when a check found an error that needs more than the items to be seen, such as by the solver. */
  readonly blocked: boolean;
}

export type ReleaseDecision =
  | { readonly kind: 'accepted'; readonly draft: ReleaseDraft }
  | { readonly kind: 'published'; readonly draft: ReleaseDraft; readonly release: Release }
  | {
      readonly kind: 'refused';
      /** `changed`: what was looked at is not what would be released now. */
      readonly code: 'notYourHat' | 'notAtThisStage' | 'ownWork' | 'changed' | 'notReady';
      readonly items: readonly string[];
    };

/** Carries out what changes only the draft: any change takes a proposal back. Pure. */
export function decideDraft(
  draft: ReleaseDraft,
  command: DraftCommand,
  { person, hats }: ReleaseActor,
): ReleaseDecision {
  const { state } = draft;
  if (state.kind !== 'open' && state.kind !== 'proposed') return refused('notAtThisStage');
  if (!mayChange(command.kind, hats)) return refused('notYourHat');
  switch (command.kind) {
    case 'change':
    case 'measure': {
      const authors = [...new Set([...draft.authors, person])];
      return accepted({ ...draft, selection: command.selection, authors, state: { kind: 'open' } });
    }
    case 'drop':
      return accepted({ ...draft, state: { kind: 'dropped' } });
    case 'sendBack':
      if (state.kind !== 'proposed') return refused('notAtThisStage');
      return accepted({ ...draft, state: { kind: 'open' } });
  }
}

/** Measurements come from a psychometrician as well as from an author; to send back needs no hat. */
function mayChange(kind: DraftCommand['kind'], hats: ReadonlySet<Hat>): boolean {
  if (kind === 'sendBack') return true;
  return kind === 'measure' ? hats.size > 0 : hats.has('author');
}

/**
 * Proposes or approves a draft. Pure: the same arguments, the same decision. A release comes only out of two
 * people: one proposes what they saw, another, who wrote nothing of it, approves the very same.
 */
export function decideRelease(
  draft: ReleaseDraft,
  command: ReleaseCommand,
  { person, hats }: ReleaseActor,
  bank: BankState,
  context: ReleaseContext,
): ReleaseDecision {
  const { state, selection } = draft;
  const wanted = command.kind === 'propose' ? 'open' : 'proposed';
  if (!hats.has(command.kind === 'propose' ? 'author' : 'committee')) return refused('notYourHat');
  if (state.kind !== wanted) return refused('notAtThisStage');
  if (state.kind === 'proposed') {
    const own = ownItems(selection, bank, person);
    if (draft.authors.includes(person) || state.by === person || own.length > 0)
      return refused('ownWork', own);
    if (state.hash !== command.hash) return refused('changed');
  }
  const candidate = releaseCandidate(selection, bank);
  if (candidate.hash !== command.hash) return refused('changed');
  const items = unfit(candidate, selection, bank, context);
  if (items.length > 0 || context.blocked || candidate.entries.length === 0)
    return refused('notReady', items);
  if (state.kind === 'proposed' && command.kind === 'approve') {
    return publish(draft, state.by, person, command.release, candidate, context);
  }
  return accepted({ ...draft, state: { kind: 'proposed', by: person, hash: candidate.hash } });
}

function publish(
  draft: ReleaseDraft,
  proposedBy: string,
  approvedBy: string,
  id: string,
  { entries, enemies, sets, hash }: ReleaseCandidate,
  { today, inOtherPools }: ReleaseContext,
): ReleaseDecision {
  const { name, pool } = draft.selection;
  const release = freezeRelease(
    { id, name, pool, publishedOn: today, entries: [...entries], enemies: [...enemies], sets },
    inOtherPools,
  );
  if ('reason' in release) return refused('notReady', release.code === null ? [] : [release.code]);
  const state = { kind: 'published', proposedBy, approvedBy, release: id, hash } as const;
  return { kind: 'published', draft: { ...draft, state }, release };
}

/** The selected items that may not be released now. */
function unfit(
  { unknown, uncalibrated }: ReleaseCandidate,
  { codes }: ReleaseSelection,
  { items }: BankState,
  context: ReleaseContext,
): string[] {
  const kept = codes.filter((code) => {
    const item = items.get(code);
    return item !== undefined && (keptOutBy(item, context).length > 0 || context.inOtherPools.has(code));
  });
  return [...new Set([...unknown, ...uncalibrated, ...kept])];
}

/** Who releases has written none of it. */
function ownItems({ codes }: ReleaseSelection, { items }: BankState, person: string): string[] {
  return codes.filter((code) => isAuthor(items.get(code), person));
}

function isAuthor(item: EditedItem | undefined, person: string): boolean {
  return item !== undefined && authorsOf(item).has(person);
}

function refused(
  code: Extract<ReleaseDecision, { kind: 'refused' }>['code'],
  items: readonly string[] = [],
): ReleaseDecision {
  return { kind: 'refused', code, items };
}

function accepted(draft: ReleaseDraft): ReleaseDecision {
  return { kind: 'accepted', draft };
}
