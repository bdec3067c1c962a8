/** What one value of a variable is, in the words of the specification. */
export const baseTypes = [
  'identifier',
  'boolean',
  'integer',
  'float',
  'string',
  'point',
  'pair',
  'directedPair',
  'duration',
  'file',
  'uri',
  'intOrIdentifier',
] as const;
export type BaseType = (typeof baseTypes)[number];

export const cardinalities = ['single', 'multiple', 'ordered', 'record'] as const;
export type Cardinality = (typeof cardinalities)[number];

/** Numbers and truth as themselves; everything else as text, pairs and points as `first second`. */
export type Atom = string | number | boolean;

/** The value of a variable or expression. NULL is `undefined`; an empty container or text is NULL too. */
export type Value =
  | { readonly cardinality: 'single'; readonly baseType: BaseType; readonly atom: Atom }
  | {
      readonly cardinality: 'multiple' | 'ordered';
      readonly baseType: BaseType;
      readonly atoms: readonly Atom[];
    }
  | { readonly cardinality: 'record'; readonly fields: ReadonlyMap<string, Value> };

/** A value as JSON carries it: NULL is null, a container an array, a record an object. */
export type JsonValue = Atom | null | Atom[] | { [field: string]: JsonValue };

export function single(baseType: BaseType, atom: Atom): Value | undefined {
  return atom === '' ? undefined : { cardinality: 'single', baseType, atom };
}

export function container(
  cardinality: 'multiple' | 'ordered',
  baseType: BaseType,
  atoms: readonly Atom[],
): Value | undefined {
  return atoms.length === 0 ? undefined : { cardinality, baseType, atoms };
}

export function truth(holds: boolean): Value {
  return { cardinality: 'single', baseType: 'boolean', atom: holds };
}

/** The values a single or container holds; none for NULL. A record holds fields instead. */
export function atomsOf(value: Value | undefined): readonly Atom[] {
  if (value === undefined || value.cardinality === 'record') return [];
  return value.cardinality === 'single' ? [value.atom] : value.atoms;
}

export function toJson(value: Value | undefined): JsonValue {
  if (value === undefined) return null;
  if (value.cardinality === 'single') return value.atom;
  if (value.cardinality === 'record') {
    return Object.fromEntries([...value.fields].map(([name, field]) => [name, toJson(field)]));
  }
  return [...value.atoms];
}
