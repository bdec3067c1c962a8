/** A figure to four significant digits; whole numbers whole, and a dash where there is none. */
export function writtenFigure(value: number | null): string {
  if (value === null) return '–';
  const text = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
  return text.replace('-', '−');
}
