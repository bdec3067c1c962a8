import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundsOf, type RegionShape, targetOf } from './regionShape.ts';

const coordinates = fc.double({ min: 0, max: 2000, noNaN: true });
const points = fc.record({ x: coordinates, y: coordinates });
const shapes: fc.Arbitrary<RegionShape> = fc.oneof(
  fc.record({
    kind: fc.constant('circle' as const),
    centre: points,
    radius: fc.double({ min: 0.5, max: 400, noNaN: true }),
  }),
  fc.record({ kind: fc.constant('rectangle' as const), from: points, to: points }),
  fc.record({
    kind: fc.constant('polygon' as const),
    points: fc.array(points, { minLength: 3, maxLength: 12 }),
  }),
);

test.each<{ why: string; shape: RegionShape; box: number[] }>([
  { why: 'a circle', shape: { kind: 'circle', centre: { x: 50, y: 40 }, radius: 10 }, box: [40, 30, 20, 20] },
  {
    why: 'a rectangle drawn from its lower right corner',
    shape: { kind: 'rectangle', from: { x: 90, y: 80 }, to: { x: 10, y: 20 } },
    box: [10, 20, 80, 60],
  },
  {
    why: 'a triangle',
    shape: {
      kind: 'polygon',
      points: [
        { x: 5, y: 0 },
        { x: 10, y: 9 },
        { x: 0, y: 9 },
      ],
    },
    box: [0, 0, 10, 9],
  },
])('[C73] the bounds of $why', ({ shape, box }) => {
  const { x, y, width, height } = boundsOf(shape);
  expect([x, y, width, height]).toEqual(box);
});

test('[C73] a region can be hit on at least 24 by 24 CSS pixels, and nowhere on less than it covers', () => {
  fc.assert(
    fc.property(shapes, fc.double({ min: 0.05, max: 4, noNaN: true }), (shape, scale) => {
      const target = targetOf(shape, scale);
      const own = boundsOf(shape);
      expect(target.width * scale).toBeGreaterThanOrEqual(24 - 1e-6);
      expect(target.height * scale).toBeGreaterThanOrEqual(24 - 1e-6);
      expect(target.x).toBeLessThanOrEqual(own.x + 1e-6);
      expect(target.x + target.width).toBeGreaterThanOrEqual(own.x + own.width - 1e-6);
      expect(target.x + target.width / 2).toBeCloseTo(own.x + own.width / 2, 6);
    }),
  );
});
