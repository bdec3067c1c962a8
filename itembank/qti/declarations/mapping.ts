import { QtiProblem } from '../qtiProblem.ts';
import { parseAtom } from '../values/parseAtom.ts';
import { keyOf } from '../values/sameValue.ts';
import { type Atom, atomsOf, type BaseType, type Value } from '../values/value.ts';
import type { XmlElement } from '../xml/xmlElement.ts';
import { childrenNamed } from '../xml/xmlElement.ts';
import { flagAttribute, numberAttribute, requiredAttribute, requiredNumber } from './attributes.ts';

export interface MapEntry {
  readonly mapKey: Atom;
  /** The key as it was written. */
  readonly written: string;
  readonly mappedValue: number;
  readonly caseSensitive: boolean;
}

/** What each value of a response is worth. */
export interface Mapping {
  readonly baseType: BaseType;
  readonly defaultValue: number;
  readonly lowerBound: number | undefined;
  readonly upperBound: number | undefined;
  readonly entries: readonly MapEntry[];
}

/** @param version 2.1 and before compare text with regard to case unless told otherwise; later versions do not */
export function readMapping(element: XmlElement, baseType: BaseType, version: string): Mapping {
  return {
    baseType,
    defaultValue: numberAttribute(element, 'default-value') ?? 0,
    lowerBound: numberAttribute(element, 'lower-bound'),
    upperBound: numberAttribute(element, 'upper-bound'),
    entries: childrenNamed(element, 'map-entry').map((entry) => {
      const text = requiredAttribute(entry, 'map-key');
      const mapKey = parseAtom(text, baseType);
      if (mapKey === undefined)
        throw new QtiProblem('invalidValue', `mapKey "${text}"`, { line: entry.line });
      const sensitive = entry.attributes['case-sensitive'];
      return {
        mapKey,
        written: text,
        mappedValue: requiredNumber(entry, 'mapped-value'),
        caseSensitive: sensitive === undefined ? version < '2.2' : flagAttribute(entry, 'case-sensitive'),
      };
    }),
  };
}

/**
 * The sum of what the values are worth. A value that occurs more than once counts once; one that is not in the
 * map counts as the default. NULL maps to 0, as the response processing templates of the specification say.
 */
export function mapped(value: Value | undefined, mapping: Mapping): number {
  const distinct = new Map(atomsOf(value).map((atom) => [keyOf(atom, mapping.baseType), atom]));
  if (distinct.size === 0) return 0;
  const sum = [...distinct.values()].reduce<number>((total, atom) => total + worth(atom, mapping), 0);
  return Math.min(mapping.upperBound ?? Infinity, Math.max(mapping.lowerBound ?? -Infinity, sum));
}

function worth(atom: Atom, { baseType, entries, defaultValue }: Mapping): number {
  const key = keyOf(atom, baseType);
  const found = entries.find(({ mapKey, caseSensitive }) => {
    const other = keyOf(mapKey, baseType);
    return caseSensitive || baseType !== 'string' ? other === key : other.toLowerCase() === key.toLowerCase();
  });
  return found?.mappedValue ?? defaultValue;
}
