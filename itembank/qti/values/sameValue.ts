import type { Atom, BaseType, Value } from './value.ts';

/** What makes two values of one base type the same: a pair has no direction, all else is itself. */
export function keyOf(atom: Atom, baseType: BaseType): string {
  return baseType === 'pair' ? String(atom).split(' ').sort().join(' ') : String(atom);
}

/**
 * Whether two values are the same, as `match` asks. A multiple container is a bag: order does not count, how
 * often a value occurs does. Numbers are compared as numbers, whether integer or float.
 */
export function sameValue(a: Value, b: Value): boolean {
  if (a.cardinality === 'record' || b.cardinality === 'record') return sameRecord(a, b);
  if (a.cardinality !== b.cardinality) return false;
  return JSON.stringify(keysOf(a)) === JSON.stringify(keysOf(b));
}

function keysOf(value: Exclude<Value, { cardinality: 'record' }>): string[] {
  if (value.cardinality === 'single') return [keyOf(value.atom, value.baseType)];
  const keys = value.atoms.map((atom) => keyOf(atom, value.baseType));
  return value.cardinality === 'multiple' ? keys.sort() : keys;
}

function sameRecord(a: Value, b: Value): boolean {
  if (a.cardinality !== 'record' || b.cardinality !== 'record' || a.fields.size !== b.fields.size)
    return false;
  return [...a.fields].every(([name, field]) => {
    const other = b.fields.get(name);
    return other !== undefined && sameValue(field, other);
  });
}
