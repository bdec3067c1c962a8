import { type Basis, solutionOf } from './basis.ts';
import type { BranchingScore } from './branchingScore.ts';
import type { LinearProgram } from './linearProgram.ts';

/** The column to branch on, or −1 when the branch is done: first the one furthest from whole. */
export function columnToDecide(
  program: LinearProgram,
  basis: Basis,
  solved: boolean,
  decideFrom: number,
  score: BranchingScore,
): number {
  let pick = -1;
  let mostUrgent = 0;
  for (const variable of basis.basic) {
    if (variable >= program.columnCount) continue;
    const x = solutionOf(basis, variable);
    if (Math.min(x, 1 - x) <= 1e-7) continue;
    const urgency = score.of(variable, x) + (variable >= decideFrom ? 1e6 : 0);
    if (urgency > mostUrgent) [pick, mostUrgent] = [variable, urgency];
  }
  if (pick >= 0 || solved) return pick;
  // The programme says whole numbers but the count disagrees, or it did not finish: decide anything still open.
  for (let column = 0; column < program.columnCount; column++)
    if (basis.lower[column] !== basis.upper[column]) return column;
  return -1;
}
