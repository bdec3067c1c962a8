import { z } from 'zod';
import { QtiProblem } from '../qtiProblem.ts';
import { parseAtom } from '../values/parseAtom.ts';
import { type Atom, type BaseType, container, single, type Value } from '../values/value.ts';
import type { Declaration } from './declaration.ts';

/** Longer than any essay; a pattern is tried on every character. */
const longestText = 100_000;
const GivenAtom = z.union([z.string().max(longestText), z.number(), z.boolean()]);

/** A response as it is offered: a value, several, the fields of a record, or null for not answered. */
export const GivenResponse = z.union([
  GivenAtom,
  z.null(),
  z.array(GivenAtom).readonly(),
  z.record(z.string(), GivenAtom.nullable()).readonly(),
]);
export type GivenResponse = z.infer<typeof GivenResponse>;

/** The fields of a number typed in a text field that is bound to a record, with their types. */
const numberFields: Readonly<Record<string, BaseType>> = {
  stringValue: 'string',
  floatValue: 'float',
  integerValue: 'integer',
  leftDigits: 'integer',
  rightDigits: 'integer',
  ndp: 'integer',
  nsf: 'integer',
  exponent: 'integer',
};

/** @throws {QtiProblem} when a response is no value of the declared type */
export function readResponse(given: GivenResponse, declaration: Declaration): Value | undefined {
  const { identifier, cardinality, baseType } = declaration;
  const refused = () => new QtiProblem('invalidResponse', `${identifier}: ${JSON.stringify(given)}`);
  if (given === null) return undefined;
  if (cardinality === 'record') {
    if (typeof given !== 'object' || Array.isArray(given)) throw refused();
    return readRecord(given as Readonly<Record<string, Atom | null>>, refused);
  }
  if (typeof given === 'object' && !Array.isArray(given)) throw refused();
  const offered: readonly Atom[] = Array.isArray(given) ? given : [given as Atom];
  const atoms = offered
    .filter((one) => one !== '')
    .map((one) => {
      const atom = parseAtom(String(one), baseType!);
      if (atom === undefined) throw refused();
      return atom;
    });
  if (cardinality !== 'single') return container(cardinality, baseType!, atoms);
  if (atoms.length > 1) throw refused();
  return atoms[0] === undefined ? undefined : single(baseType!, atoms[0]);
}

function readRecord(
  given: Readonly<Record<string, Atom | null>>,
  refused: () => QtiProblem,
): Value | undefined {
  const fields = new Map<string, Value>();
  for (const [name, one] of Object.entries(given)) {
    if (one === null || one === '') continue;
    const baseType = numberFields[name] ?? typeOf(one);
    const atom = parseAtom(String(one), baseType);
    const value = atom === undefined ? undefined : single(baseType, atom);
    if (value === undefined) throw refused();
    fields.set(name, value);
  }
  return fields.size === 0 ? undefined : { cardinality: 'record', fields };
}

function typeOf(atom: Atom): BaseType {
  return typeof atom === 'number' ? 'float' : typeof atom === 'boolean' ? 'boolean' : 'string';
}
