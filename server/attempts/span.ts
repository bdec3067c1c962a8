/** A stretch of time, in server time. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Whether two stretches of time have a moment in common; one that ends when the other begins has none. */
export function overlap(one: Span, other: Span): boolean {
  return one.from < other.until && other.from < one.until;
}

/** How much of a stretch of time none of the others covers, in ms. */
export function uncoveredMs({ from, until }: Span, others: readonly Span[]): number {
  let free = 0;
  let at = from;
  for (const other of others.toSorted((one, two) => one.from - two.from)) {
    if (other.from >= until) break;
    free += Math.max(0, other.from - at);
    at = Math.max(at, other.until);
  }
  return free + Math.max(0, until - at);
}
