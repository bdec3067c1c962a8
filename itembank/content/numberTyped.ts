/**
 * The number someone typed, as Dutch and English candidates type numbers: a comma or a point before the decimals, spaces
 * between thousands, a minus in either spelling. Whether `1.500` is meant as one and a half or as fifteen hundred cannot be
 * known, so it is refused.
 *
 * @returns undefined when it is no number, or could be two
 */
export function numberTyped(text: string): number | undefined {
  const tidy = text
    .trim()
    .replace(/[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '')
    .replace(/^[−–]/, '-');
  if (!/^[+-]?\d{1,12}(?:[.,]\d{1,10})?$/.test(tidy)) return undefined;
  if (/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(tidy)) return undefined;
  return Number(tidy.replace(',', '.'));
}
