import { type Across, type CoverageCell, isInCell } from '#itembank/taxonomy/coverageCell.ts';
import type { Stage } from '#itembank/taxonomy/lifeCycle.ts';
import type { Pool } from '#itembank/taxonomy/pool.ts';
import { type Attribute, terms } from '#itembank/taxonomy/taxonomy.ts';
import yearlyTargets from '#itembank/taxonomy/yearlyTargets.json' with { type: 'json' };

/** What of an item counts here. */
export interface CoveredItem extends Readonly<Record<Attribute, string>> {
  readonly pool: Pool;
  readonly stage: Stage;
}

/** Numbers of items, and how many are wanted. */
export interface Coverage {
  /** May be given in a test: released, in use or resting. */
  readonly have: number;
  readonly need: number;
  /** On the way there: from concept to pilot, and under revision. */
  readonly making: number;
}

interface CoveredCell extends CoverageCell, Coverage {}

/** A wish for a cell that replaces the yearly target. */
export interface CellTarget extends CoverageCell {
  readonly need: number;
}

const usable: ReadonlySet<Stage> = new Set(['available', 'inUse', 'resting']);
const gone: ReadonlySet<Stage> = new Set(['archived', 'burned']);

/** Every chapter against every value of an attribute: what a pool has, needs and is making. */
export function coverageOf(
  items: readonly CoveredItem[],
  pool: Pool,
  attribute: Across,
  targets: readonly CellTarget[],
): CoveredCell[][] {
  const own = items.filter((item) => item.pool === pool);
  return terms.icpc.map(({ id: icpc }) =>
    terms[attribute].map(({ id: value }) => {
      const cell = { icpc, attribute, value };
      const wish = targets.find(
        (one) => one.icpc === icpc && one.attribute === attribute && one.value === value,
      );
      const need = wish?.need ?? yearlyTargets[pool][attribute];
      return {
        ...cell,
        ...counted(
          own.filter((item) => isInCell(item, cell)),
          need,
        ),
      };
    }),
  );
}

/** What a pool has of one value of an attribute, over all chapters, against a minimum. */
export function coverageOfValue(
  items: readonly CoveredItem[],
  pool: Pool,
  attribute: Attribute,
  value: string,
  need: number,
): Coverage {
  return counted(
    items.filter((item) => item.pool === pool && item[attribute] === value),
    need,
  );
}

/** How many items are neither there nor on the way. */
export function gapOf({ have, need, making }: Coverage): number {
  return Math.max(0, need - have - making);
}

/** Whether an item that was asked for still counts as made. */
export function countsAsMade(stage: Stage): boolean {
  return !gone.has(stage);
}

function counted(items: readonly CoveredItem[], need: number): Coverage {
  const have = items.filter(({ stage }) => usable.has(stage)).length;
  const making = items.filter(({ stage }) => !usable.has(stage) && !gone.has(stage)).length;
  return { have, need, making };
}
