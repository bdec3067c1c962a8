/** One thing that is wrong in a file, in words its maker understands. */
export interface InputProblem {
  /** Row of the file, the header being row 1; for JSON lines, the line. */
  readonly row: number;
  /** For JSON lines, the field. */
  readonly column: string;
  readonly reason: string;
}

const mostShown = 20;

/** Input that a command refuses; carries every problem found, and no stack trace reaches the user. */
export class BadInput extends Error {
  constructor(
    file: string,
    problems: readonly InputProblem[] | string,
    words = { row: 'row', column: 'column' },
  ) {
    super(typeof problems === 'string' ? `${file}: ${problems}` : listed(file, problems, words));
    this.name = 'BadInput';
  }
}

function listed(
  file: string,
  problems: readonly InputProblem[],
  words: { row: string; column: string },
): string {
  const lines = problems
    .slice(0, mostShown)
    .map(({ row, column, reason }) => `${file}: ${words.row} ${row}, ${words.column} ${column}: ${reason}`);
  const rest = problems.length - mostShown;
  return rest > 0 ? [...lines, `${file}: and ${rest} more problems`].join('\n') : lines.join('\n');
}
