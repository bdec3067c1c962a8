import type { Region } from '#itembank/content/interaction.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

export type DrawnKind = 'circle' | 'rectangle';

/** Less than this, in pixels of the image, is a click and no drawing. */
const leastPx = 8;

/**
 * The shape somebody drew by dragging, in whole pixels and inside the image: a circle around where it began, or a
 * rectangle between both ends. Undefined when it was hardly dragged.
 */
export function drawnShape(
  kind: DrawnKind,
  start: Point,
  end: Point,
  image: Size,
): Region['shape'] | undefined {
  const [from, to] = [inside(start, image), inside(end, image)];
  if (kind === 'rectangle') {
    const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
    if (Math.min(right - left, bottom - top) < leastPx) return undefined;
    return { kind, from: { x: left, y: top }, to: { x: right, y: bottom } };
  }
  const room = Math.min(from.x, from.y, image.widthPx - from.x, image.heightPx - from.y);
  const radius = Math.min(Math.round(Math.hypot(to.x - from.x, to.y - from.y)), room);
  return radius < leastPx ? undefined : { kind, centre: from, radius };
}

function inside({ x, y }: Point, { widthPx, heightPx }: Size): Point {
  const within = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), most));
  return { x: within(x, widthPx), y: within(y, heightPx) };
}
