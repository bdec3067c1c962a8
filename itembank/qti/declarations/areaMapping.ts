import { atomsOf, type Value } from '../values/value.ts';
import { childrenNamed, type XmlElement } from '../xml/xmlElement.ts';
import { numberAttribute, requiredNumber } from './attributes.ts';
import { contains, readShape, type Shape } from './shape.ts';

/** What a point in each area is worth. */
export interface AreaMapping {
  readonly defaultValue: number;
  readonly lowerBound: number | undefined;
  readonly upperBound: number | undefined;
  readonly entries: readonly { readonly area: Shape; readonly mappedValue: number }[];
}

export function readAreaMapping(element: XmlElement): AreaMapping {
  return {
    defaultValue: numberAttribute(element, 'default-value') ?? 0,
    lowerBound: numberAttribute(element, 'lower-bound'),
    upperBound: numberAttribute(element, 'upper-bound'),
    entries: childrenNamed(element, 'area-map-entry').map((entry) => ({
      area: readShape(entry),
      mappedValue: requiredNumber(entry, 'mapped-value'),
    })),
  };
}

/**
 * The sum of the areas that hold a point. Areas are tried in order and a point belongs to the first that holds
 * it; an area counts once, however many points lie in it; a point in no area counts as the default.
 */
export function mappedPoints(value: Value | undefined, mapping: AreaMapping): number {
  const points = [...new Set(atomsOf(value).map(String))];
  if (points.length === 0) return 0;
  const hit = new Set<AreaMapping['entries'][number]>();
  let sum = 0;
  for (const point of points) {
    const entry = mapping.entries.find(({ area }) => contains(area, point));
    if (entry && hit.has(entry)) continue;
    if (entry) hit.add(entry);
    sum += entry?.mappedValue ?? mapping.defaultValue;
  }
  return Math.min(mapping.upperBound ?? Infinity, Math.max(mapping.lowerBound ?? -Infinity, sum));
}
