const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/**
 * Order of two cells: numbers by size, text as in a Dutch index (so "7" before "10").
 * Absent values are handled by the table itself: last in both directions.
 */
export function compareValues(x: string | number, y: string | number): number {
  return typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
}
