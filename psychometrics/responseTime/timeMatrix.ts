/** Logarithms of response times, one row per person; NaN where a person did not answer. */
export interface TimeMatrix {
  readonly persons: number;
  readonly items: number;
  /** ln t of person p on item i, t in seconds, stands at p·items + i. */
  readonly logTimes: Float64Array;
}

/** Thrown for times that are none; names every row, column and reason, counted from 0. */
export class InvalidTimes extends Error {
  readonly problems: readonly {
    readonly row: number;
    readonly column: number | undefined;
    readonly reason: string;
  }[];

  constructor(problems: InvalidTimes['problems']) {
    const shown = problems.slice(0, 20).map(({ row, column, reason }) => {
      return `row ${row}${column === undefined ? '' : `, column ${column}`}: ${reason}`;
    });
    const rest = problems.length - shown.length;
    super([...shown, ...(rest > 0 ? [`and ${rest} more problems`] : [])].join('; '));
    this.name = 'InvalidTimes';
    this.problems = problems;
  }
}

/**
 * Packs rows of times.
 *
 * @param rows one per person, all of the same length: seconds above 0, or undefined (or null) where not answered
 * @throws {InvalidTimes} for rows of different length and times that are no number above 0
 */
export function compileTimes(rows: readonly ArrayLike<number | undefined | null>[]): TimeMatrix {
  const items = rows[0]?.length ?? 0;
  const logTimes = new Float64Array(rows.length * items).fill(Number.NaN);
  const problems: { row: number; column: number | undefined; reason: string }[] = [];
  rows.forEach((times, row) => {
    if (times.length !== items) {
      problems.push({ row, column: undefined, reason: `has ${times.length} times, not ${items}` });
      return;
    }
    for (let column = 0; column < items; column++) {
      const time = times[column];
      if (time === undefined || time === null) continue;
      if (time > 0 && time < Infinity) logTimes[row * items + column] = Math.log(time);
      else problems.push({ row, column, reason: `${time} is not a number of seconds above 0` });
    }
  });
  if (problems.length > 0) throw new InvalidTimes(problems);
  return { persons: rows.length, items, logTimes };
}
