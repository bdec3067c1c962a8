/** Rows in one statement: well below the parameter limits of both databases. */
const rowsPerStatement = 500;

/** Cuts a long list into lists that fit one statement each. */
export function inChunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsPerStatement) }, (_, i) =>
    rows.slice(i * rowsPerStatement, (i + 1) * rowsPerStatement),
  );
}
