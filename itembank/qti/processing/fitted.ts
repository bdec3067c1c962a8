import type { Declaration } from '../declarations/declaration.ts';
import { QtiProblem } from '../qtiProblem.ts';
import { parseAtom } from '../values/parseAtom.ts';
import { type Atom, atomsOf, container, single, type Value } from '../values/value.ts';
import type { XmlElement } from '../xml/xmlElement.ts';

/**
 * A value in the type an outcome is declared with: a single value becomes the only one of a container, a whole
 * number fits an integer, an identifier is text. A container given to a single outcome stays one, against the
 * specification: exports declare feedback as single and then set two, and either alone would be half of it.
 *
 * @throws {QtiProblem} when it does not fit, such as 0.5 for an integer
 */
export function fitted(
  value: Value | undefined,
  { identifier, cardinality, baseType }: Declaration,
  { line }: XmlElement,
): Value | undefined {
  if (value === undefined) return undefined;
  const refused = () => new QtiProblem('wrongType', identifier, { line });
  if (cardinality === 'record' || value.cardinality === 'record') {
    if (cardinality !== value.cardinality) throw refused();
    return value;
  }
  if (baseType === undefined) throw refused();
  const atoms = atomsOf(value).map((atom): Atom => {
    const fitting = parseAtom(String(atom), baseType);
    if (fitting === undefined || (typeof atom === 'boolean') !== (baseType === 'boolean')) throw refused();
    return typeof atom === 'number' && typeof fitting === 'number' ? atom : fitting;
  });
  if (cardinality !== 'single') return container(cardinality, baseType, atoms);
  if (value.cardinality !== 'single') return container(value.cardinality, baseType, atoms);
  const [only] = atoms;
  return only === undefined ? undefined : single(baseType, only);
}
