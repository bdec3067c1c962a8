/** How rooms that begin one after the other are made together: moments in ms since 1970. */
interface Series {
  readonly from: number | undefined;
  /** The last moment at which one may begin. */
  readonly until: number | undefined;
  readonly everyMinutes: number;
}

/** More rooms than this a sitting does not have. */
const most = 120;

/** The moments of a series; undefined while it makes no sense, or too many. */
export function slotSeries({ from, until, everyMinutes }: Series): readonly number[] | undefined {
  if (from === undefined || until === undefined || until < from) return undefined;
  if (!Number.isInteger(everyMinutes) || everyMinutes < 1) return undefined;
  const everyMs = everyMinutes * 60_000;
  const count = Math.floor((until - from) / everyMs) + 1;
  return count > most ? undefined : Array.from({ length: count }, (_, i) => from + i * everyMs);
}
