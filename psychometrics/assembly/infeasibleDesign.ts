/** Thrown when no test can be assembled; checkFeasible finds this when a design is published. */
export class InfeasibleDesign extends Error {
  readonly conflict: readonly string[];

  constructor(conflict: readonly string[]) {
    super(`no test meets these constraints together: ${conflict.join(', ') || 'the search was cut short'}`);
    this.name = 'InfeasibleDesign';
    this.conflict = conflict;
  }
}
