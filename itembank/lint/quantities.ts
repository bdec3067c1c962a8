/** An amount in the smallest terms of its kind, so that 1 week can be held against 3 days. */
interface Quantity {
  readonly value: number;
  /** What is measured: a kind of which the units are known, else the unit itself. */
  readonly kind: string;
}

/** How many of the base unit of its kind: days, milligrams, millilitres, millimetres. */
const units: readonly (readonly [kind: string, size: number, names: string])[] = [
  ['time', 1 / 86_400, 'seconde seconden'],
  ['time', 1 / 1440, 'minuut minuten min'],
  ['time', 1 / 24, 'uur uren'],
  ['time', 1, 'dag dagen'],
  ['time', 7, 'week weken'],
  ['time', 365.25 / 12, 'maand maanden'],
  ['time', 365.25, 'jaar jaren'],
  ['mass', 0.001, 'microgram'],
  ['mass', 1, 'mg milligram'],
  ['mass', 1000, 'g gram'],
  ['mass', 1e6, 'kg kilogram kilo'],
  ['volume', 1, 'ml milliliter'],
  ['volume', 1000, 'l liter'],
  ['length', 1, 'mm millimeter'],
  ['length', 10, 'cm centimeter'],
  ['length', 1000, 'm meter'],
];
const unitNamed = new Map(
  units.flatMap(([kind, size, names]) => names.split(' ').map((name) => [name, { kind, size }] as const)),
);

const number = String.raw`([+−-]?)\s?(\d+(?:,\d+)?)`;
const prefix = String.raw`^(?:[<>≤≥±]|ongeveer|circa|na|minder dan|meer dan|tot)?\s*`;
const firstNumber = new RegExp(`${prefix}${number}\\s?([\\p{L}%/]*)`, 'iu');
const firstRange = /^(\d+(?:,\d+)?)\s?(-|–|tot en met|tot|t\/m)\s?(\d+(?:,\d+)?)\s?([\p{L}%/]*)/iu;

/** The amount a text begins with; undefined when it begins otherwise. */
export function firstQuantity(text: string): Quantity | undefined {
  const [, sign, digits, unit = ''] = firstNumber.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  return quantity(`${sign === '−' || sign === '-' ? '-' : ''}${digits}`, unit);
}

/** The amounts between which a text such as "10-20 mg" lies; `upTo` when the last does not belong to it, as in "10 tot 20". */
export function firstInterval(
  text: string,
): { readonly low: Quantity; readonly high: Quantity; readonly upTo: boolean } | undefined {
  const [, low, between, high, unit = ''] = firstRange.exec(text.trim()) ?? [];
  if (low === undefined || high === undefined) return undefined;
  return { low: quantity(low, unit), high: quantity(high, unit), upTo: between!.toLowerCase() === 'tot' };
}

function quantity(digits: string, unit: string): Quantity {
  const { kind, size } = unitNamed.get(unit.toLowerCase()) ?? { kind: unit.toLowerCase(), size: 1 };
  return { value: Number(digits.replace(',', '.')) * size, kind };
}
