import type { Region } from '#itembank/content/interaction.ts';

/** Shapes by the name QTI gives them, from the numbers in their `coords`. */
export const regionShapes: Readonly<Record<string, (numbers: readonly number[]) => Region['shape']>> = {
  circle: ([x = 0, y = 0, radius = 0]) => ({ kind: 'circle', centre: { x, y }, radius }),
  rect: ([left = 0, top = 0, right = 0, bottom = 0]) => ({
    kind: 'rectangle',
    from: { x: left, y: top },
    to: { x: right, y: bottom },
  }),
  poly: (numbers) => ({
    kind: 'polygon',
    points: Array.from({ length: numbers.length >> 1 }, (_, i) => ({
      x: numbers[2 * i]!,
      y: numbers[2 * i + 1]!,
    })),
  }),
};
