import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quadratureNodes } from '../numerics/quadrature.ts';
import { fillLogWeights, latentScores, maximiseLatent } from './latentNormal.ts';

const nodes = quadratureNodes({ lower: -6, upper: 6, n: 61 });
const latents = fc.record({
  mean: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
  variance: fc.double({ min: 0.3, max: 4, noNaN: true }),
});
const both = { mean: true, variance: true };
const weightsOf = (latent: { mean: number; variance: number }) => {
  const into = new Float64Array(nodes.length);
  fillLogWeights(latent, nodes, into);
  return into;
};

test('[CA1] counts that follow a normal distribution give back its mean and variance, also cut off', () => {
  fc.assert(
    fc.property(latents, (latent) => {
      const counts = weightsOf(latent).map((log) => 500 * Math.exp(log));
      const found = maximiseLatent({ mean: 0, variance: 1 }, both, nodes, counts);
      expect(found.mean).toBeCloseTo(latent.mean, 7);
      expect(found.variance).toBeCloseTo(latent.variance, 7);
    }),
  );
});

test('[CA4] the scores of mean and log variance are slopes of the log weights, measured numerically', () => {
  const h = 1e-5;
  fc.assert(
    fc.property(latents, ({ mean, variance }) => {
      const [ofMean, ofVariance] = latentScores({ mean, variance }, both, nodes);
      const slope = (above: Float64Array, below: Float64Array, k: number) =>
        (above[k]! - below[k]!) / (2 * h);
      const byMean = [
        weightsOf({ mean: mean + h, variance }),
        weightsOf({ mean: mean - h, variance }),
      ] as const;
      const byVariance = [
        weightsOf({ mean, variance: variance * Math.exp(h) }),
        weightsOf({ mean, variance: variance * Math.exp(-h) }),
      ] as const;
      for (let k = 0; k < nodes.length; k++) {
        expect(ofMean![k]!).toBeCloseTo(slope(...byMean, k), 5);
        expect(ofVariance![k]!).toBeCloseTo(slope(...byVariance, k), 5);
      }
    }),
    { numRuns: 30 },
  );
});

test('[CA1] what is fixed stays', () => {
  const fixed = maximiseLatent({ mean: 0.3, variance: 2 }, { mean: false, variance: false }, nodes, nodes);
  expect(fixed).toEqual({ mean: 0.3, variance: 2 });
});
