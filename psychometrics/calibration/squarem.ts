/** One step of a fixed-point iteration, such as EM, that never lowers an objective. */
export interface FixedPoint {
  /**
   * Writes the step from x.
   *
   * @returns the objective at x (not after the step); NaN or −∞ when x is impossible
   */
  step(x: Float64Array, into: Float64Array): number;
}

export interface SquaremOptions {
  /** The iteration ends when no parameter moves more than this in one plain step. */
  readonly tolerance: number;
  readonly maximumIterations: number;
  /** Told the objective and the largest move after every plain step; false stops the iteration. */
  readonly onIteration?: (progress: IterationProgress) => boolean;
}

export interface IterationProgress {
  readonly iteration: number;
  readonly objective: number;
  readonly change: number;
}

export interface SquaremResult {
  readonly x: Float64Array;
  /** Plain steps taken, those that an extrapolation wasted included. */
  readonly iterations: number;
  readonly state: 'converged' | 'exhausted' | 'stopped';
  /** The move of each parameter in the last plain step. */
  readonly lastMove: Float64Array;
}

/**
 * Accelerates a slow fixed-point iteration by squared extrapolation (scheme S3):
 *
 *     r = F(x) − x,  v = F(F(x)) − F(x) − r,  α = −‖r‖/‖v‖,  x ← F(x − 2αr + α²v)
 *
 * An extrapolation that lowers the objective is dropped, so the objective never falls.
 *
 * @see Varadhan & Roland (2008), Simple and Globally Convergent Methods for Accelerating the Convergence of
 *   Any EM Algorithm
 */
export function squarem({ step }: FixedPoint, start: Float64Array, options: SquaremOptions): SquaremResult {
  const { tolerance, maximumIterations, onIteration } = options;
  let x = start.slice();
  let longest = 4;
  let iterations = 0;
  let state: SquaremResult['state'] | undefined;
  let lastMove = new Float64Array(x.length);

  /** A plain step, counted and told. */
  const advance = (from: Float64Array) => {
    const to = new Float64Array(from.length);
    const objective = step(from, to);
    iterations++;
    const move = to.map((value, p) => value - from[p]!);
    let change = 0;
    for (const m of move) change = Math.max(change, Math.abs(m));
    return { to, objective, move, change };
  };
  const told = (objective: number, change: number) => {
    if (change < tolerance) state = 'converged';
    else if (iterations >= maximumIterations) state = 'exhausted';
    if (onIteration?.({ iteration: iterations, objective, change }) === false) state = 'stopped';
    return state !== undefined;
  };

  for (;;) {
    const first = advance(x);
    lastMove = first.move;
    if (told(first.objective, first.change)) return result(first.to);
    const second = advance(first.to);
    lastMove = second.move;
    if (told(second.objective, second.change)) return result(second.to);

    let rr = 0;
    let vv = 0;
    for (let p = 0; p < x.length; p++) {
      rr += first.move[p]! ** 2;
      vv += (second.move[p]! - first.move[p]!) ** 2;
    }
    const length = vv > 0 ? Math.min(longest, Math.max(1, Math.sqrt(rr / vv))) : 1;
    if (length === 1) {
      x = second.to;
      continue;
    }
    const leap = x.map(
      (value, p) =>
        value + 2 * length * first.move[p]! + length * length * (second.move[p]! - first.move[p]!),
    );
    const third = advance(leap);
    if (!(third.objective >= second.objective) || !Number.isFinite(third.objective)) {
      longest = Math.max(2, longest / 2);
      x = second.to;
      continue;
    }
    if (length === longest) longest *= 4;
    x = third.to;
    lastMove = third.move;
    if (told(third.objective, third.change)) return result(x);
  }

  function result(at: Float64Array): SquaremResult {
    return { x: at, iterations, state: state!, lastMove };
  }
}
