import type { CoverageCell } from '#itembank/taxonomy/coverageCell.ts';
import type { Pool } from '#itembank/taxonomy/pool.ts';
import type { WriteOutcome } from '#server/database/writer.ts';

interface Target {
  readonly pool: Pool;
  readonly cell: CoverageCell;
  readonly need: number;
}

/** Somebody asked to make items. */
export interface StoredAssignment {
  readonly id: string;
  readonly pool: Pool;
  readonly cell: CoverageCell;
  /** The person who is asked, and who asked. */
  readonly author: string;
  readonly by: string;
  readonly at: number;
  /** A day, as an ISO date. */
  readonly due: string;
  readonly count: number;
}

/** Somebody took an assignment back. */
export interface Withdrawal {
  readonly by: string;
  readonly at: number;
}

/** Where targets and assignments are kept. Rules: SPEC.md, section PRD. */
export interface ProductionStore {
  targets(): Promise<Target[]>;
  /** With null the cell has no target of its own any more. */
  setTarget(pool: Pool, cell: CoverageCell, need: number | null): Promise<WriteOutcome>;
  /** `conflict` when the id exists. */
  assign(assignment: StoredAssignment): Promise<WriteOutcome>;
  /** The first due first, each with the codes made for it in order, and who took it back. */
  assignments(): Promise<
    (StoredAssignment & { readonly codes: readonly string[]; readonly withdrawn: Withdrawal | null })[]
  >;
  /** `conflict` when it was taken back already. */
  withdraw(assignment: string, withdrawal: Withdrawal): Promise<WriteOutcome>;
  /** `conflict` when the item counts for an assignment already. */
  addItem(assignment: string, code: string): Promise<WriteOutcome>;
}
