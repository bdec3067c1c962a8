import type { Region } from '#itembank/content/interaction.ts';

/** The smallest rectangle around a region, in pixels of the image. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Smallest width and height of something to point at, in CSS pixels (WCAG 2.5.8). */
export const smallestTarget = 24;

/** Width that is left for an image on a phone of 360 CSS pixels. */
const phoneWidth = 328;

export function boundsOf(shape: Region['shape']): Bounds {
  switch (shape.kind) {
    case 'circle': {
      const { centre, radius } = shape;
      return {
        left: centre.x - radius,
        top: centre.y - radius,
        right: centre.x + radius,
        bottom: centre.y + radius,
      };
    }
    case 'rectangle':
      return around([shape.from, shape.to]);
    case 'polygon':
      return around(shape.points);
  }
}

/** True when two rectangles share more than an edge. */
export function overlap(one: Bounds, other: Bounds): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** How large a region is on a phone, where a wide image is shown smaller. CSS pixels. */
export function scaledToPhone({ left, top, right, bottom }: Bounds, imageWidth: number) {
  const scale = Math.min(1, phoneWidth / imageWidth);
  return { width: (right - left) * scale, height: (bottom - top) * scale };
}

function around(points: readonly { readonly x: number; readonly y: number }[]): Bounds {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
