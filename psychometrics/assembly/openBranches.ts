/** Part of the search still to be looked through: every choice that agrees with the columns fixed on its path. */
export interface Branch {
  /** Nothing in it is worth more. */
  readonly bound: number;
  readonly path: Path | undefined;
  /** The basic columns of the branch it split from: where its simplex starts. */
  readonly basic: Int32Array;
}

/** The columns fixed so far, the last one first. */
export interface Path {
  readonly column: number;
  readonly to: 0 | 1;
  /** Its fraction before it was fixed. */
  readonly from: number;
  readonly before: Path | undefined;
}

/** The branches still open, in order of their bound. */
export class OpenBranches {
  /** By ascending bound; of equals the one added first is last. */
  readonly #byBound: Branch[] = [];
  readonly #latest: Branch[] = [];
  readonly #gone = new Set<Branch>();

  add(branch: Branch): void {
    let [low, high] = [0, this.#byBound.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#byBound[middle]!.bound < branch.bound) low = middle + 1;
      else high = middle;
    }
    this.#byBound.splice(low, 0, branch);
    this.#latest.push(branch);
  }

  /** No open branch holds anything worth more than this; −∞ when there is none. */
  get bound(): number {
    this.#trim(this.#byBound);
    return this.#byBound.at(-1)?.bound ?? Number.NEGATIVE_INFINITY;
  }

  /** The most promising branch. */
  takeBest(): Branch | undefined {
    return this.#take(this.#byBound);
  }

  /** The branch added last: going on where one is finds a first solution soonest. */
  takeLatest(): Branch | undefined {
    return this.#take(this.#latest);
  }

  #take(from: Branch[]): Branch | undefined {
    this.#trim(from);
    const branch = from.pop();
    if (branch) this.#gone.add(branch);
    return branch;
  }

  #trim(list: Branch[]): void {
    while (list.length > 0 && this.#gone.has(list.at(-1)!)) list.pop();
  }
}
