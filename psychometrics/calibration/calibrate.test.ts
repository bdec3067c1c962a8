import { describe, expect, test } from 'vitest';
import { seededRandom } from '../numerics/seededRandom.ts';
import { type Calibration, calibrate } from './calibrate.ts';
import type { ModelParameters } from './calibrationModel.ts';
import type { CalibrationOptions } from './calibrationOptions.ts';
import { compileResponses, InvalidResponses, type ResponseMatrix } from './responseMatrix.ts';
import { normalAbilities, simulatedResponses } from './simulatedResponses.ts';

const right = (a: number, b: number): ModelParameters => ({ model: 'logistic', a, b, c: 0, d: 1 });
const items = [-1.5, -0.8, -0.2, 0, 0.5, 1, 1.6].map((b, k) => right(0.8 + 0.2 * (k % 4), b));
const random = seededRandom('calibrate');
const responses = simulatedResponses(items, normalAbilities(600, 0, 1, random), random);

function calibrated(matrix: ResponseMatrix, options: CalibrationOptions): Calibration {
  const outcome = calibrate(matrix, options);
  if (outcome.kind !== 'calibrated') throw new Error(outcome.kind);
  return outcome;
}

/** The same responses with one column replaced; undefined is not administered. */
function withColumn(item: number, code: (person: number) => number | undefined): ResponseMatrix {
  const codes = responses.codes.slice();
  for (let person = 0; person < responses.persons; person++) {
    codes[person * responses.items + item] = code(person) ?? -1;
  }
  return { ...responses, codes };
}

describe('what is estimated', () => {
  test('[CA1] the log-likelihood never falls on the way up', () => {
    const objectives: number[] = [];
    calibrated(responses, {
      model: '2pl',
      standardErrors: false,
      onIteration: ({ objective }) => objectives.push(objective) > 0,
    });
    expect(objectives.length).toBeGreaterThan(3);
    const best = Math.max(...objectives);
    expect(objectives.at(-1)).toBeGreaterThan(best - 1e-6);
  });

  test('[CA1] a Rasch calibration of one item pair gives the closed form: b₁ − b₀ = ln(n₁₀ / n₀₁)', () => {
    const pattern = (x: number, y: number, count: number) => Array.from({ length: count }, () => [x, y]);
    const rows = [...pattern(1, 0, 120), ...pattern(0, 1, 60), ...pattern(1, 1, 100), ...pattern(0, 0, 90)];
    const found = calibrated(compileResponses(rows), { model: 'rasch', tolerance: 1e-9 });
    const [first, second] = found.items.map(({ parameters }) => parameters as { b: number });
    expect(second!.b - first!.b).toBeCloseTo(Math.log(120 / 60), 3);
  });

  test('[CA1] a person who answered nothing changes nothing but the number of persons', () => {
    const rows = Array.from({ length: 602 }, (_, person) =>
      Array.from({ length: 7 }, (_, k) => (person < 600 ? responses.codes[person * 7 + k] : undefined)),
    );
    const [without, found] = [responses, compileResponses(rows)].map((matrix) =>
      calibrated(matrix, { model: '2pl', standardErrors: false }),
    );
    expect(found!.logLikelihood).toBeCloseTo(without!.logLikelihood, 6);
    expect(found!.abilities.at(-1)).toEqual({ theta: expect.closeTo(0, 10), se: expect.closeTo(1, 6) });
  });

  test('[CA6] anchors keep their parameters and bring the population onto their scale', () => {
    const abilities = normalAbilities(1500, 0.7, 1.3, random);
    const matrix = simulatedResponses(items, abilities, random);
    const anchors = new Map(items.slice(0, 5).map((item, k) => [k, item]));
    const found = calibrated(matrix, { model: '2pl', anchors });
    for (const [k, anchor] of anchors) expect(found.items[k]).toMatchObject({ parameters: anchor, free: 0 });
    expect(found.latent[0]!.mean).toBeCloseTo(0.7, 0);
    expect(Math.sqrt(found.latent[0]!.variance)).toBeCloseTo(1.3, 0);
    const pilot = found.items[6]!;
    const { b } = pilot.parameters as { b: number };
    expect(Math.abs(b - 1.6)).toBeLessThan(3 * pilot.se!.b!);
  });

  test('[CA3] a beta prior on c is a density of c itself: with little data its mode on the logit scale', () => {
    const easy = compileResponses(
      Array.from({ length: 40 }, (_, k) => [k % 2, k % 3 ? 1 : 0, k % 5 ? 1 : 0]),
    );
    const alpha = 2000;
    const beta = 8000;
    const found = calibrated(easy, {
      model: '3pl',
      priors: {
        guessing: { kind: 'beta', alpha, beta },
        slope: { kind: 'lognormal', meanLog: 0, sdLog: 0.1 },
      },
      standardErrors: false,
    });
    for (const { parameters } of found.items) {
      // With density Beta(α, β) of c and Jacobian c(1 − c), the mode on the logit scale is α/(α + β).
      expect((parameters as { c: number }).c).toBeCloseTo(alpha / (alpha + beta), 2);
    }
  });

  test('[CA7] a calibration can be watched and cancelled', () => {
    const outcome = calibrate(responses, { model: '2pl', onIteration: ({ iteration }) => iteration < 3 });
    expect(outcome).toEqual({ kind: 'cancelled', iterations: 3 });
  });

  test('[CA7] what did not converge says so', () => {
    const found = calibrated(responses, { model: '2pl', maximumIterations: 1, standardErrors: false });
    expect(found.converged).toBe(false);
    expect(found.notices.some(({ reason }) => reason === 'notConverged')).toBe(true);
  });
});

describe('what cannot be estimated', () => {
  test.each([
    { why: 'nobody answered it', code: () => undefined, reason: 'noResponses', verdict: 'refused' },
    { why: 'all 600 responses are 1', code: () => 1, reason: 'noVariance', verdict: 'refused' },
    {
      why: '20 responses, fewer than 30',
      code: (p: number) => (p < 20 ? p % 2 : undefined),
      reason: 'tooFewResponses',
      verdict: 'refused',
    },
    {
      why: '200 responses, fewer than 250',
      code: (p: number) => (p < 200 ? responses.codes[p * 7 + 2] : undefined),
      reason: 'fewResponses',
      verdict: 'warned',
    },
    {
      why: 'with the rest of the test over 600 responses',
      code: (p: number) => 1 - responses.codes[p * 7 + 2]!,
      reason: 'negativeDiscrimination',
      verdict: 'refused',
    },
    {
      why: 'expected information',
      code: (p: number) => (p % 8 === 0 ? responses.codes[p * 7 + 3] : Math.floor(p / 2) % 2),
      reason: 'uninformative',
      verdict: 'unusable',
    },
  ])('[CA9] an item is named with the reason: $why', ({ why, code, reason, verdict }) => {
    const found = calibrated(withColumn(2, code), { model: '2pl', standardErrors: false });
    const notice = found.notices.find((n) => n.item === 2 && n.reason === reason);
    expect(notice).toMatchObject({ verdict, text: expect.stringContaining(why) });
    expect(found.items.some(({ item }) => item === 2)).toBe(verdict !== 'refused');
  });

  test('[CA9] a category that nobody has is refused, and named', () => {
    const found = calibrated(
      withColumn(2, (p) => 2 * responses.codes[p * 7 + 2]!),
      { model: 'grm' },
    );
    expect(found.notices[0]).toMatchObject({ item: 2, verdict: 'refused', reason: 'unusedCategory' });
  });

  test('[CA9] a wrong key among sparse responses is found by the slope, and the others are calibrated again', () => {
    const sparse = withColumn(2, (p) => 1 - responses.codes[p * 7 + 2]!);
    for (let at = 0; at < sparse.codes.length; at++) if (at % 5 === 0) sparse.codes[at] = -1;
    const found = calibrated(sparse, { model: '2pl', standardErrors: false });
    expect(found.notices).toContainEqual(
      expect.objectContaining({ item: 2, verdict: 'refused', reason: 'negativeDiscrimination' }),
    );
    expect(found.items.map(({ item }) => item)).toEqual([0, 1, 3, 4, 5, 6]);
  });
});

describe('bad input', () => {
  test('[CA10] scores that are none are refused with row, column and reason', () => {
    const compile = () => compileResponses([[0, 1], [1, Number.NaN], [1], [0.5, -1]]);
    expect(compile).toThrow(InvalidResponses);
    expect(compile).toThrow('row 1, column 1: NaN is not a score; row 2: has 1 responses, not 2');
  });

  test('[CA10] a score higher than the model has is refused with row and column', () => {
    const matrix = compileResponses([
      [0, 1],
      [1, 2],
    ]);
    expect(() => calibrate(matrix, { model: '2pl' })).toThrow(
      'row 1, column 1: score 2 is more than a 2pl item has',
    );
  });

  test('[CA10] of a file that is wrong as a whole no more than 10,000 problems are kept', () => {
    const matrix = { persons: 20_000, items: 1, codes: new Int8Array(20_000).fill(9) };
    const refusal = () => calibrate(matrix, { model: '2pl' });
    expect(refusal).toThrow('and 9980 more problems');
  });

  test.each<{ options: CalibrationOptions; message: string }>([
    { options: { model: '5pl' as '2pl' }, message: '"5pl" is not a model' },
    { options: { model: ['2pl'] }, message: '1 models for 7 items' },
    { options: { model: '2pl', tolerance: 0 }, message: 'tolerance' },
    { options: { model: '2pl', groups: [0, 1] }, message: '2 groups for 600 persons' },
    { options: { model: '2pl', groups: new Array(600).fill(1) }, message: 'nobody is in group 0' },
    { options: { model: '2pl', anchors: new Map([[9, items[0]!]]) }, message: 'anchor 9' },
    { options: { model: '2pl', quadrature: { lower: 6, upper: -6, n: 61 } }, message: 'quadrature' },
    {
      options: { model: '2pl', priors: { slope: { kind: 'normal', mean: 1, sd: 0 } } },
      message: 'a normal prior on the slope',
    },
    {
      options: { model: '3pl', priors: { guessing: { kind: 'lognormal', meanLog: 0, sdLog: 1 } } },
      message: 'lognormal prior is for the slope',
    },
  ])('[CA10] options that mean nothing are refused: $message', ({ options, message }) => {
    expect(() => calibrate(responses, options)).toThrow(message);
  });
});
