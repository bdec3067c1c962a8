/**
 * Rounds to a number of decimals, halves away from zero. The decimal text is what is rounded, so 1.005 is the
 * number someone wrote and not the nearest double below it.
 */
export function roundedToDecimals(x: number, decimals: number): number {
  if (!Number.isFinite(x)) return x;
  const shifted = Number(shift(Math.abs(x), decimals));
  const result = Number(shift(Math.floor(shifted + 0.5), -decimals));
  return Number.isFinite(shifted) ? Math.sign(x) * result : x;
}

/** Rounds to a number of significant figures, halves away from zero. */
export function roundedToFigures(x: number, figures: number): number {
  if (x === 0 || !Number.isFinite(x) || figures < 1) return figures < 1 ? Number.NaN : x;
  const [, exponent = '0'] = x.toExponential().split('e');
  return roundedToDecimals(x, figures - 1 - Number(exponent));
}

/** The number with its decimal point moved, as text. */
function shift(x: number, places: number): string {
  const [digits = '', exponent = '0'] = x.toExponential().split('e');
  return `${digits}e${Number(exponent) + places}`;
}
