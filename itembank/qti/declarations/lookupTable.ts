import { QtiProblem } from '../qtiProblem.ts';
import { parseAtom } from '../values/parseAtom.ts';
import type { Atom, BaseType } from '../values/value.ts';
import { childrenNamed, type XmlElement } from '../xml/xmlElement.ts';
import { flagAttribute, requiredAttribute, requiredNumber } from './attributes.ts';

/** Turns a number into the value of an outcome: by equality, or by the first boundary it reaches. */
export interface LookupTable {
  readonly kind: 'match' | 'interpolation';
  readonly defaultValue: Atom | undefined;
  readonly entries: readonly {
    readonly sourceValue: number;
    readonly includeBoundary: boolean;
    readonly targetValue: Atom;
  }[];
}

export function readLookupTable(element: XmlElement, baseType: BaseType): LookupTable {
  const kind = element.name === 'match-table' ? 'match' : 'interpolation';
  const written = element.attributes['default-value'];
  return {
    kind,
    defaultValue: written === undefined ? undefined : target(element, written, baseType),
    entries: childrenNamed(element, `${kind}-table-entry`).map((entry) => ({
      sourceValue: requiredNumber(entry, 'source-value'),
      includeBoundary: flagAttribute(entry, 'include-boundary', true),
      targetValue: target(entry, requiredAttribute(entry, 'target-value'), baseType),
    })),
  };
}

/** The outcome for a number; the default, or NULL, for none and for a number no entry is for. */
export function lookUp(
  { kind, entries, defaultValue }: LookupTable,
  source: number | undefined,
): Atom | undefined {
  if (source === undefined) return defaultValue;
  const entry = entries.find(({ sourceValue, includeBoundary }) =>
    kind === 'match'
      ? source === sourceValue
      : includeBoundary
        ? source >= sourceValue
        : source > sourceValue,
  );
  return entry === undefined ? defaultValue : entry.targetValue;
}

function target(element: XmlElement, text: string, baseType: BaseType): Atom {
  const atom = parseAtom(text, baseType);
  if (atom === undefined)
    throw new QtiProblem('invalidValue', `"${text}" (${element.name})`, { line: element.line });
  return atom;
}
