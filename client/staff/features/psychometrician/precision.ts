import type { Measurement } from '#contracts/measurement.ts';

type Points = Measurement['points'];

/** The standard error of θ that this much information leaves, in logits: 1 / √I. */
export function standardErrorOf(information: number): number {
  return 1 / Math.sqrt(information);
}

/** The abilities at which one test reaches a standard error, lowest and highest; undefined if nowhere. */
export function reachOf(points: Points, standardError: number): { from: number; to: number } | undefined {
  const reached = points.filter(({ test }) => standardErrorOf(test) <= standardError);
  const [first, last] = [reached[0], reached.at(-1)];
  return first && last && { from: first.theta, to: last.theta };
}

/** Where one test measures most precisely. */
export function mostPrecise(points: Points): Points[number] | undefined {
  return points.reduce<Points[number] | undefined>(
    (best, point) => (best === undefined || point.test > best.test ? point : best),
    undefined,
  );
}
