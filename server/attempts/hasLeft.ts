interface Watched {
  /** T0, once given; null where nobody begins with everyone. */
  readonly startsAt: number | null;
  readonly now: number;
  /** Everyone of the room, by attempt. */
  readonly standings: ReadonlyMap<string, { readonly finishedAt: number | null }>;
}

/** Whether somebody of the room was done after the start: from then on nobody enters any more. */
export function hasLeft({ startsAt, now, standings }: Watched): boolean {
  if (startsAt === null || now < startsAt) return false;
  return [...standings.values()].some(({ finishedAt }) => finishedAt !== null && finishedAt >= startsAt);
}
