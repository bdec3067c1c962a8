import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundsOf } from '#client/shared/question/hotspot/regionShape.ts';
import { type DrawnKind, drawnShape } from './drawnShape.ts';

const image = { widthPx: 400, heightPx: 300 };

test.each([
  [
    'a rectangle from its lower right corner',
    'rectangle',
    { x: 90, y: 80 },
    { x: 10, y: 20 },
    [10, 20, 80, 60],
  ],
  ['a circle around where it began', 'circle', { x: 100, y: 100 }, { x: 130, y: 140 }, [50, 50, 100, 100]],
  ['a circle that stops at the edge', 'circle', { x: 100, y: 20 }, { x: 100, y: 90 }, [80, 0, 40, 40]],
] as const)('[SCE21] %s', (_, kind, from, to, box) => {
  const { x, y, width, height } = boundsOf(drawnShape(kind, from, to, image)!);
  expect([x, y, width, height]).toEqual(box);
});

test('[SCE21] what is drawn lies within the image, and a click draws nothing', () => {
  const points = fc.record({
    x: fc.double({ min: -50, max: 450, noNaN: true }),
    y: fc.double({ min: -50, max: 350, noNaN: true }),
  });
  const kinds = fc.constantFrom<DrawnKind>('circle', 'rectangle');
  fc.assert(
    fc.property(kinds, points, points, (kind, from, to) => {
      const shape = drawnShape(kind, from, to, image);
      expect(drawnShape(kind, from, from, image)).toBeUndefined();
      if (shape === undefined) return;
      const { x, y, width, height } = boundsOf(shape);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(image.widthPx);
      expect(y + height).toBeLessThanOrEqual(image.heightPx);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(8);
    }),
  );
});
