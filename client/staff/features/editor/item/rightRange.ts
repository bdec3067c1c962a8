import type { ItemOf } from '#itembank/content/item.ts';

/** The least and the largest number that is right, as they are written; undefined while a number is missing. */
export function rightRange({
  value,
  tolerance,
}: Pick<ItemOf<'numeric'>, 'value' | 'tolerance'>):
  | { readonly from: string; readonly to: string }
  | undefined {
  if (Number.isNaN(value) || Number.isNaN(tolerance)) return undefined;
  // Ten decimals hold every number that can be typed, and drop what binary fractions add to a sum.
  const written = (number: number) => String(Number(number.toFixed(10))).replace('.', ',');
  return { from: written(value - tolerance), to: written(value + tolerance) };
}
