import { QtiProblem } from '../qtiProblem.ts';
import type { XmlElement } from '../xml/xmlElement.ts';
import { requiredAttribute } from './attributes.ts';

/** An area of an image, in its pixels. */
export type Shape =
  | { readonly shape: 'default' }
  | { readonly shape: 'circle' | 'ellipse' | 'rect' | 'poly'; readonly coords: readonly number[] };

/** How many numbers each shape takes; a polygon at least three corners. */
const needed = { circle: 3, ellipse: 4, rect: 4 } as const;

export function readShape(element: XmlElement): Shape {
  const shape = requiredAttribute(element, 'shape').trim();
  if (shape === 'default') return { shape };
  const text = requiredAttribute(element, 'coords');
  const coords = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  const wrong = () => new QtiProblem('invalidValue', `${shape} "${text}"`, { line: element.line });
  if (coords.some((one) => !Number.isFinite(one))) throw wrong();
  if (shape === 'poly') {
    if (coords.length < 6 || coords.length % 2 === 1) throw wrong();
    return { shape, coords };
  }
  if (shape !== 'circle' && shape !== 'ellipse' && shape !== 'rect') throw wrong();
  if (coords.length !== needed[shape]) throw wrong();
  return { shape, coords };
}

/** Whether a point `x y` lies in the area; its edge belongs to it. */
export function contains(area: Shape, point: string): boolean {
  const [x = Number.NaN, y = Number.NaN] = point.split(' ').map(Number);
  if (area.shape === 'default') return true;
  const [a = 0, b = 0, c = 0, d = 0] = area.coords;
  switch (area.shape) {
    case 'circle':
      return (x - a) ** 2 + (y - b) ** 2 <= c ** 2;
    case 'ellipse':
      return ((x - a) / c) ** 2 + ((y - b) / d) ** 2 <= 1;
    case 'rect':
      return x >= Math.min(a, c) && x <= Math.max(a, c) && y >= Math.min(b, d) && y <= Math.max(b, d);
    case 'poly':
      return inPolygon(area.coords, x, y);
  }
}

/** Even-odd rule: a ray to the right crosses the edges an odd number of times. */
function inPolygon(coords: readonly number[], x: number, y: number): boolean {
  const corners = Array.from(
    { length: coords.length / 2 },
    (_, i) => [coords[2 * i]!, coords[2 * i + 1]!] as const,
  );
  let inside = false;
  for (const [i, [x1, y1]] of corners.entries()) {
    const [x2, y2] = corners[(i + 1) % corners.length]!;
    const cross = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
    const between = (x - x1) * (x - x2) <= 0 && (y - y1) * (y - y2) <= 0;
    if (cross === 0 && between) return true;
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)) inside = !inside;
  }
  return inside;
}
