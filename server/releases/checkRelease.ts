import type { Design } from '#itembank/design/design.ts';
import type { EditedItem } from '#itembank/editing/editedItem.ts';
import type { LintContext } from '#itembank/lint/lintRule.ts';
import { type ItemUse, itemFindings } from '#itembank/release/itemFindings.ts';
import type { ReleaseEntry } from '#itembank/release/release.ts';
import { releaseCandidate } from '#itembank/release/releaseCandidate.ts';
import type { ReleaseFinding } from '#itembank/release/releaseFinding.ts';
import type { ReleaseSelection } from '#itembank/release/releaseSelection.ts';
import { selectionFindings } from '#itembank/release/selectionFindings.ts';
import { blueprintFindings } from './blueprintFindings.ts';

/** Everything a check of a selection needs; plain data, so that it can be sent to a thread. */
export interface CheckTask {
  readonly selection: ReleaseSelection;
  readonly items: readonly EditedItem[];
  /** The newest released entry of each item that has one. */
  readonly released: readonly ReleaseEntry[];
  readonly use: ItemUse;
  readonly context: LintContext;
  readonly designs: readonly Design[];
}

export interface CheckOutcome {
  /** Of exactly what was checked; null from a part that does not see all of it. */
  readonly hash: string | null;
  readonly findings: readonly ReleaseFinding[];
}

/** What stands against each item by itself. */
export function checkItems({ selection, items, use, context }: CheckTask): CheckOutcome {
  return { hash: null, findings: items.flatMap((item) => itemFindings(item, selection, use, context)) };
}

/** What only shows in the items together: parameters, sets, near-duplicates, and whether blueprints can be met. */
export function checkTogether({ selection, items, released, context, designs }: CheckTask): CheckOutcome {
  const candidate = releaseCandidate(selection, {
    items: new Map(items.map((item) => [item.code, item])),
    released: new Map(released.map((entry) => [entry.version.code, entry])),
  });
  const { entries, enemies, sets, hash } = candidate;
  const { name, pool } = selection;
  const release = {
    id: 'draft',
    name,
    pool,
    publishedOn: context.today,
    entries: [...entries],
    enemies: [...enemies],
    sets,
    hash,
  };
  const blueprints = entries.length === 0 ? [] : blueprintFindings(designs, release);
  return { hash, findings: [...selectionFindings(candidate), ...blueprints] };
}
