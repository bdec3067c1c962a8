import { describe, expect, test } from 'vitest';
import type { ModelParameters } from '#psychometrics/calibration/calibrationModel.ts';
import { normalAbilities, simulatedResponses } from '#psychometrics/calibration/simulatedResponses.ts';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import { fileWith, runCommandLine } from '#tests/support/runCommandLine.ts';
import { calibrateCommand } from './calibrate.ts';

const random = seededRandom('calibrate command');
const items = [-1, -0.4, 0, 0.5, 1.1].map((b): ModelParameters => {
  return { model: 'logistic', a: 1.2, b, c: 0, d: 1 };
});
const { codes } = simulatedResponses(items, normalAbilities(400, 0, 1, random), random);
const ids = ['q1', 'q2', 'q3', 'q4', 'q5'];

/** The responses as a file, each cell as `write` says. */
function responsesWith(write: (code: number, person: number, item: number) => string | number): string {
  const rows = Array.from({ length: 400 }, (_, person) =>
    [`p${person}`, ...ids.map((_, item) => write(codes[person * 5 + item]!, person, item))].join(','),
  );
  return fileWith(`person,${ids.join(',')}\n${rows.join('\n')}\n`);
}

const plain = responsesWith((code) => code);
const run = (...options: string[]) => runCommandLine(calibrateCommand(), ...options);
const result = async (...options: string[]) => JSON.parse((await run(...options)).out);

describe('calibrate', () => {
  test('prints the model, the likelihood and every item with its errors and its fit, and nothing else', async () => {
    const found = await result('--responses', plain, '--model', '2pl');
    expect(Object.keys(found)).toEqual([
      'model',
      'logLikelihood',
      'iterations',
      'converged',
      'reliability',
      'items',
    ]);
    expect(found).toMatchObject({ model: '2pl', converged: true });
    expect(found.items.map(({ id }: { id: string }) => id)).toEqual(ids);
    for (const [k, item] of found.items.entries()) {
      expect(Object.keys(item)).toEqual(['id', 'a', 'b', 'c', 'd', 'thresholds', 'anchored', 'se', 'fit']);
      expect(item).toMatchObject({ c: 0, d: 1, thresholds: null, fit: { responses: 400, verdict: 'kept' } });
      expect(Math.abs(item.b - [-1, -0.4, 0, 0.5, 1.1][k]!)).toBeLessThan(4 * item.se.b);
      expect(item.fit.infit).toBeCloseTo(1, 0);
    }
  });

  test('details add the criteria, the distribution of ability, slopes and intercepts, and curves', async () => {
    const found = await result('--responses', plain, '--model', 'rasch', '--details');
    expect(found.aic).toBeCloseTo(2 * 6 - 2 * found.logLikelihood, 8);
    expect(found.m2.df).toBe(15 - 6);
    expect(found.latent).toEqual([
      {
        group: 'all',
        mean: 0,
        variance: expect.any(Number),
        se: { mean: null, variance: expect.any(Number) },
      },
    ]);
    expect(found.items[0].slopeIntercept.intercepts[0]).toBeCloseTo(-found.items[0].b, 12);
    expect(found.items[0].curve.length).toBe(10);
  });

  test('anchors keep their parameters; the others and the population are found on their scale', async () => {
    const anchors = fileWith('id,model,a,b\nq1,2pl,1.2,1\nq2,2pl,1.2,1.6\nq3,2pl,1.2,2\nelsewhere,1pl,,0\n');
    const found = await result('--responses', plain, '--anchors', anchors, '--details');
    expect(found.items[0]).toMatchObject({ a: 1.2, b: 1, se: { a: null, b: null } });
    expect(found.items[3].b).toBeCloseTo(2.5, 0);
    expect(found.latent[0].mean).toBeCloseTo(2, 0);
    const normal = await result('--responses', plain, '--anchors', anchors, '--metric', 'normal');
    expect(normal.items[0].a).toBeCloseTo(1.2 * 1.702, 12);
  });

  test('[CA6] items of any model but the nominal one may be anchors, each with the categories it has', async () => {
    const graded = responsesWith(
      (code, person, item) => code + (codes[person * 5 + ((item + 1) % 5)]! && code ? 1 : 0),
    );
    const anchors = fileWith(
      [
        'id,model,a,b,thresholds',
        ...['q1,grm,1.2,,-1;0.5', 'q2,gpcm,0.9,,-0.5;0.4', 'q3,pcm,,,-0.2;0.6', 'q4,rsm,,0.3,-0.5;0.5', ''],
      ].join('\n'),
    );
    const found = await result('--responses', graded, '--model', 'grm', '--anchors', anchors);
    const thresholds = found.items.map((item: { thresholds: number[] }) => item.thresholds);
    expect(thresholds.slice(0, 2)).toEqual([
      [-1, 0.5],
      [-0.5, expect.closeTo(0.4, 12)],
    ]);
    expect(thresholds[3]).toEqual([expect.closeTo(-0.2, 12), expect.closeTo(0.8, 12)]);
    expect(found.items.map(({ a }: { a: number }) => a).slice(0, 4)).toEqual([1.2, 0.9, 1, 1]);
    expect(found.items[4].se.a).toBeGreaterThan(0);
    expect(found.latent[0].se).toEqual({ mean: expect.any(Number), variance: expect.any(Number) });

    const tooFew = await run('--responses', graded, '--anchors', fileWith('id,model,b\nq1,1pl,0\n'));
    expect(tooFew.code).toBe(1);
    expect(tooFew.err).toContain('column q1: score 2 is more than its anchor has');
    const nominal = fileWith('id,model,thresholds\nq1,nrm,0.5;0;1.7;0.2\n');
    const refused = await run('--responses', graded, '--model', 'grm', '--anchors', nominal);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('item "q1" is nominal');
  });

  test('groups have distributions of their own, the first named being the reference', async () => {
    const groups = fileWith(
      `person,group\n${Array.from({ length: 400 }, (_, p) => `p${p},${p % 2 ? 'west' : 'east'}`).join('\n')}\n`,
    );
    const { latent } = await result('--responses', plain, '--groups', groups, '--details');
    expect(latent).toEqual([
      { group: 'east', mean: 0, variance: 1, se: { mean: null, variance: null } },
      {
        ...{ group: 'west', mean: expect.any(Number), variance: expect.any(Number) },
        se: { mean: expect.any(Number), variance: expect.any(Number) },
      },
    ]);
  });

  test('an item that cannot be estimated has null for its parameters, and is named on stderr', async () => {
    const file = responsesWith((code, _, item) => (item === 2 ? 1 : code));
    const { out, err, code } = await run('--responses', file, '--no-se');
    expect(code).toBe(0);
    expect(err).toContain('q3: refused: all 400 responses are 1');
    expect(JSON.parse(out).items[2]).toEqual({
      id: 'q3',
      a: null,
      b: null,
      c: null,
      d: null,
      anchored: false,
      thresholds: null,
      se: {},
      fit: { responses: 400, verdict: 'refused', reasons: ['all 400 responses are 1'] },
    });
  });

  test('"?" is refused without a policy, counts as the policy says, and is never a category', async () => {
    const unsure = (person: number) => person % 9 === 0;
    const file = responsesWith((code, person) => (unsure(person) ? '?' : code));
    const refused = await run('--responses', file);
    expect(refused).toMatchObject({ out: '', code: 1 });
    expect(refused.err).toContain('row 2, column q1: "?" needs a policy');
    const likelihood = async (responses: string, ...more: string[]) =>
      (await result('--responses', responses, '--no-se', ...more)).logLikelihood;
    const missing = responsesWith((code, person) => (unsure(person) ? '' : code));
    const incorrect = responsesWith((code, person) => (unsure(person) ? 0 : code));
    expect(await likelihood(file, '--dont-know', 'missing')).toBe(await likelihood(missing));
    expect(await likelihood(file, '--dont-know', 'incorrect')).toBe(await likelihood(incorrect));
    const category = await run('--responses', file, '--dont-know', 'category');
    expect(category.code).toBe(2);
  });

  test('graded responses have thresholds in order, and null where they have no parameter', async () => {
    const graded = responsesWith((code, person) => code + (codes[person * 5 + 4]! && code ? 1 : 0));
    const { items: found } = await result('--responses', graded, '--model', 'grm', '--no-se');
    expect(found[0]).toMatchObject({
      b: null,
      c: null,
      d: null,
      thresholds: [expect.any(Number), expect.any(Number)],
    });
    expect(found[0].thresholds[0]).toBeLessThan(found[0].thresholds[1]);
  });

  test('progress is told on stderr', async () => {
    const { err } = await run('--responses', plain, '--progress', '--no-se');
    expect(err).toMatch(/^1: log-likelihood -\d+\.\d{3}, largest move /);
  });

  test.each([
    { content: 'person,q1\nanna,1,0\n', message: 'row 2, column after the last: row has 3 cells' },
    { content: 'person,q1,q2\nanna,1\n', message: 'row 2, column q2: row has 2 cells, the header 3' },
    { content: 'person,q1\nanna,x\n', message: 'row 2, column q1: "x" is not a category, ? or empty' },
    { content: 'person,q1\nanna,NaN\n', message: 'row 2, column q1: "NaN" is not a category' },
    { content: 'person,q1\n\nanna,1\nbert,2\n', message: 'row 4, column q1: score 2 is more than a 2pl' },
    { content: 'person,q1\nanna,1\nanna,0\n', message: 'row 3, column person: "anna" is there twice' },
    { content: 'person,q1,q1\nanna,1,1\n', message: 'row 1, column q1: is there twice' },
    { content: 'name,q1\nanna,1\n', message: 'the first column must be "person"' },
    { content: 'person;q1\nanna;1\n', message: 'columns must be separated by commas' },
    { content: 'person\nanna\n', message: 'there are no items' },
    { content: 'person,q1\n', message: 'holds no responses' },
    { content: '', message: 'is empty' },
  ])('refuses responses: $message', async ({ content, message }) => {
    const { out, err, code } = await run('--responses', fileWith(content));
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
  });

  test.each([
    { content: 'person,group\np0,a\n', message: 'person "p1" has no group' },
    { content: 'person,team\np0,a\n', message: 'the header must be person,group' },
    { content: 'person,group\np0,\n', message: 'row 2, column group: is missing' },
    { content: 'person,group\np0,a\np0,b\n', message: 'row 3, column person: "p0" is there twice' },
  ])('refuses groups: $message', async ({ content, message }) => {
    const { out, err, code } = await run('--responses', plain, '--groups', fileWith(content));
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toContain(message);
  });

  test('anchors of which none was asked are refused', async () => {
    const anchors = fileWith('id,model,b\nelsewhere,1pl,0\n');
    const { err, code } = await run('--responses', plain, '--anchors', anchors);
    expect(code).toBe(1);
    expect(err).toContain('none of its items is in the responses file');
  });

  test.each([
    [['--model', '9pl'], 'Allowed choices are'],
    [['--prior-a', 'normal:1'], 'expected two numbers'],
    [['--prior-c', 'lognormal:0,1'], 'a lognormal prior is for the slope'],
    [['--prior-a', 'flat:0,1'], 'a prior is normal'],
    [['--quadrature', '6,-6,61'], 'lower'],
    [['--tolerance', '0'], 'must be a number greater than 0'],
  ])('a mistake in the options ends with exit code 2: %s', async (options, message) => {
    const { err, code } = await run('--responses', plain, ...options);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
