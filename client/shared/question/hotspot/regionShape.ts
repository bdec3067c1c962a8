import type { ViewOf } from '#contracts/itemView.ts';

export type RegionShape = ViewOf<'hotspot'>['regions'][number]['shape'];

/** An upright rectangle, in pixels of the image. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Smallest side of something to point at, in CSS pixels (WCAG 2.2, 2.5.8). */
const targetPx = 24;

/** The smallest box that holds the region. */
export function boundsOf(shape: RegionShape): Box {
  switch (shape.kind) {
    case 'circle': {
      const { centre, radius } = shape;
      return { x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius };
    }
    case 'rectangle':
      return around([shape.from, shape.to]);
    case 'polygon':
      return around(shape.points);
  }
}

/**
 * Where a pointer counts as pointing at the region: its bounds, grown around their middle to 24 CSS pixels where the image
 * is shown so small that they are less.
 *
 * @param scale CSS pixels per pixel of the image, > 0
 */
export function targetOf(shape: RegionShape, scale: number): Box {
  const { x, y, width, height } = boundsOf(shape);
  const least = targetPx / scale;
  const [wide, high] = [Math.max(width, least), Math.max(height, least)];
  return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high };
}

function around(points: readonly { readonly x: number; readonly y: number }[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
