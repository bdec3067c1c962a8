import type { Calibration } from '#itembank/calibration/calibration.ts';
import { contentHash } from '#itembank/content/contentHash.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { currentVersion, type EditedItem } from '#itembank/editing/editedItem.ts';
import { itemVersion } from '#itembank/version/itemVersion.ts';
import { holdsFor, isAnsweredAlike } from './answeredAlike.ts';
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
  /** Measured at a version that reads differently from the current one, so that the measurement does not count. */
  readonly measuredBefore: readonly string[];
  /** Follows everything that was chosen and every version it comes down to: who approves names it. */
  readonly hash: string;
}

/** What a selection comes down to with the current version of every item. */
export function releaseCandidate(selection: ReleaseSelection, bank: BankState): ReleaseCandidate {
  const codes = selection.codes.toSorted();
  const entries: ReleaseEntry[] = [];
  const uncalibrated: string[] = [];
  const items = codes.flatMap((code) => bank.items.get(code) ?? []);
  const measuredBefore: string[] = [];
  const measurements = new Map(selection.measurements.map((one) => [one.code, one]));
  const estimates = new Map(selection.estimates.map((one) => [one.code, one]));
  for (const item of items) {
    const { content } = currentVersion(item);
    const version = itemVersion(item.code, content);
    const measurement = measurements.get(item.code);
    const holds = measurement !== undefined && holdsFor(item, measurement.version);
    if (measurement !== undefined && !holds) measuredBefore.push(item.code);
    const calibration = holds
      ? measurement.calibration
      : (inherited(item, version, bank.released.get(item.code)) ??
        estimated(content, estimates.get(item.code)));
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
    measuredBefore,
    hash: contentHash({ selection, release, unknown, uncalibrated }),
  };
}

/** Parameters belong to a version; they pass on only to one that a candidate would answer the same way. */
function inherited(
  item: EditedItem,
  now: ReleaseEntry['version'],
  before: ReleaseEntry | undefined,
): Calibration | undefined {
  if (before === undefined || before.version.hash === now.hash) return before?.calibration;
  const { hash, content } = before.version;
  const wasHere = item.versions.some((one) => itemVersion(item.code, one.content).hash === hash);
  // What was released from elsewhere can only be held against the text.
  const holds = wasHere ? holdsFor(item, hash) : isAnsweredAlike(content, now.content);
  return holds ? before.calibration : undefined;
}

function estimated(
  content: ItemContent,
  estimate: ReleaseSelection['estimates'][number] | undefined,
): Calibration | undefined {
  if (estimate === undefined) return undefined;
  const { b, by, on } = estimate;
  return { a: 1, b, c: guessing(content), d: 1, origin: { kind: 'expertEstimate', by, on } };
}
