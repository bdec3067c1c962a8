import type { Calibration } from '#itembank/calibration/calibration.ts';
import { contentHash } from '#itembank/content/contentHash.ts';
import { carriesOver, changeClass } from '#itembank/editing/changeClass.ts';
import { currentVersion, type EditedItem } from '#itembank/editing/editedItem.ts';
import { itemVersion } from '#itembank/version/itemVersion.ts';
import { cloneFamilies } from './cloneFamilies.ts';
import { guessing } from './guessing.ts';
import { type EnemySet, type Release, type ReleaseEntry, releaseHash } from './release.ts';
import type { ReleaseSelection } from './releaseSelection.ts';

/** What the bank knows that a release is made from. */
export interface BankState {
  /** Items in the making by their code: at least all that are selected. */
  readonly items: ReadonlyMap<string, EditedItem>;
  /** The entry of the newest release that holds an item, by its code: where parameters come from. */
  readonly released: ReadonlyMap<string, ReleaseEntry>;
}

/** The release that a selection would be today. */
export interface ReleaseCandidate {
  /** In code order; an item without parameters is not among them. */
  readonly entries: readonly ReleaseEntry[];
  readonly enemies: readonly EnemySet[];
  readonly sets: Release['sets'];
  /** Selected, but not in the bank. */
  readonly unknown: readonly string[];
  /** Selected, and nobody has said how difficult they are. */
  readonly uncalibrated: readonly string[];
  /** Follows everything that was chosen and every version it comes down to: who approves names it. */
  readonly hash: string;
}

/** What a selection comes down to with the current version of every item. */
export function releaseCandidate(selection: ReleaseSelection, bank: BankState): ReleaseCandidate {
  const codes = selection.codes.toSorted();
  const entries: ReleaseEntry[] = [];
  const uncalibrated: string[] = [];
  const items = codes.flatMap((code) => bank.items.get(code) ?? []);
  const estimates = new Map(selection.estimates.map((one) => [one.code, one]));
  for (const item of items) {
    const { content } = currentVersion(item);
    const version = itemVersion(item.code, content);
    const calibration =
      inherited(bank.released.get(item.code), version) ?? estimated(content, estimates.get(item.code));
    if (calibration === undefined) uncalibrated.push(item.code);
    else entries.push({ version, calibration });
  }
  const enemies = [...selection.enemies, ...cloneFamilies(items, selection.enemies)];
  const { pool, sets } = selection;
  const unknown = codes.filter((code) => !bank.items.has(code));
  const release = releaseHash({ pool, entries, enemies, sets });
  return {
    entries,
    enemies,
    sets,
    unknown,
    uncalibrated,
    hash: contentHash({ selection, release, unknown, uncalibrated }),
  };
}

/** Parameters belong to a version; they pass on only to one that a candidate would answer the same way. */
function inherited(
  before: ReleaseEntry | undefined,
  { hash, content }: ReleaseEntry['version'],
): Calibration | undefined {
  if (before === undefined) return undefined;
  if (before.version.hash === hash) return before.calibration;
  const change = changeClass(before.version.content, content);
  return change === undefined || carriesOver(change) ? before.calibration : undefined;
}

function estimated(
  content: ReleaseEntry['version']['content'],
  estimate: ReleaseSelection['estimates'][number] | undefined,
): Calibration | undefined {
  if (estimate === undefined) return undefined;
  const { b, by, on } = estimate;
  return { a: 1, b, c: guessing(content), d: 1, origin: { kind: 'expertEstimate', by, on } };
}
