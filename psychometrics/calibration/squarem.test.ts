import fc from 'fast-check';
import { expect, test } from 'vitest';
import { squarem } from './squarem.ts';

/** A slow linear iteration towards `target`; its objective is minus the squared distance. */
const towards = (target: readonly number[], rates: readonly number[]) => ({
  step(x: Float64Array, into: Float64Array) {
    let objective = 0;
    for (let p = 0; p < x.length; p++) {
      into[p] = target[p]! + rates[p]! * (x[p]! - target[p]!);
      objective -= (x[p]! - target[p]!) ** 2;
    }
    return objective;
  },
});
const point = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 3, maxLength: 3 });

test('[CA7] squared extrapolation reaches the fixed point in far fewer steps than the plain iteration', () => {
  fc.assert(
    fc.property(point, point, (target, start) => {
      const problem = towards(target, [0.99, 0.9, 0.5]);
      const result = squarem(problem, Float64Array.from(start), {
        tolerance: 1e-9,
        maximumIterations: 5000,
      });
      expect(result.state).toBe('converged');
      expect(result.iterations).toBeLessThan(400); // plain: log(1e-9)/log(0.99) ≈ 2,000
      for (const [p, value] of target.entries()) expect(result.x[p]!).toBeCloseTo(value, 5);
    }),
  );
});

test('[CA7] it tells every step, and stops when told to', () => {
  const told: number[] = [];
  const result = squarem(towards([1], [0.9]), Float64Array.of(0), {
    tolerance: 1e-9,
    maximumIterations: 100,
    onIteration: ({ iteration }) => told.push(iteration) < 4,
  });
  expect(result.state).toBe('stopped');
  expect(told).toEqual([1, 2, 3, 4]);
});

test('[CA7] an iteration that does not end within its limit says so', () => {
  const result = squarem(towards([1, 2], [0.999, 0.5]), Float64Array.of(0, 0), {
    tolerance: 1e-12,
    maximumIterations: 5,
  });
  expect(result.state).toBe('exhausted');
  expect(result.iterations).toBeLessThanOrEqual(6);
});
