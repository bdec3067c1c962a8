import { describe, expect, test } from 'vitest';
import { fileWith, runCommandLine } from '#tests/support/runCommandLine.ts';
import { linkCommand } from './link.ts';

const run = (...options: string[]) => runCommandLine(linkCommand(), ...options);

const difficulties = [-1.5, -0.7, -0.2, 0.3, 0.9, 1.6];
const csv = (A: number, B: number, prefix: string, own: string) =>
  fileWith(
    `id,model,a,b,c,d,thresholds\n${difficulties
      .map((b, k) => `${k < 5 ? prefix : own}${k},3pl,${(1 + k / 10) / A},${A * b + B},0.2,,`)
      .join('\n')}\n`,
  );
const form1 = csv(1, 0, 'c', 'x');
const form2 = csv(1.25, 0.4, 'c', 'y');

describe('link', () => {
  test('[LK7] finds the constants by every method and prints form 1 on the scale of form 2', async () => {
    const { out, code } = await run('--form1', form1, '--form2', form2);
    const report = JSON.parse(out);
    expect(code).toBe(0);
    expect(report).toMatchObject({ method: 'stocking-lord', fixedSlope: false });
    for (const method of ['stocking-lord', 'haebara', 'mean-mean', 'mean-sigma', 'mean-gmean']) {
      expect(report.constants[method]).toMatchObject({
        A: expect.closeTo(1.25, 6),
        B: expect.closeTo(0.4, 6),
      });
    }
    expect(report.common.map(({ id }: { id: string }) => id)).toEqual(['c0', 'c1', 'c2', 'c3', 'c4']);
    expect(report.items[5]).toMatchObject({ id: 'x5', b: expect.closeTo(1.25 * 1.6 + 0.4, 6), c: 0.2 });
    expect(report.items[0].a).toBeCloseTo(1 / 1.25, 6);
  });

  test('[LK7] equates scores when asked, leaves items out when told, and keeps the metric', async () => {
    const { out } = await run(
      '--form1',
      form1,
      '--form2',
      form2,
      '--equate',
      '--exclude',
      'c2',
      '--metric',
      'normal',
    );
    const { A, trueScore, observedScore, common, items } = JSON.parse(out);
    expect(A).toBeCloseTo(1.25, 6);
    expect(items[0].a).toBeCloseTo(1 / 1.25, 6);
    expect(common[2]).toMatchObject({ id: 'c2', excluded: true });
    expect(trueScore.map(({ score }: { score: number }) => score)).toEqual([2, 3, 4, 5, 6]);
    expect(trueScore.at(-1)).toEqual({ score: 6, theta: null, equivalent: 6 });
    expect(observedScore.length).toBe(7);
  });

  test('[LK8] gives the errors of the constants when those of the parameters are given, in either metric', async () => {
    const errors = fileWith(`id,b,a\n${difficulties.map((_, k) => `c${k},0.1,0.2`).join('\n')}\n`);
    const both = ['--errors1', errors, '--errors2', errors];
    const method = ['--method', 'mean-mean'];
    const one = JSON.parse((await run('--form1', form1, '--form2', form2, ...both, ...method)).out);
    // Var ā = 0.04 / 5 in both forms, A = ā₁ / ā₂.
    const meanA = 1.2 / 1.25;
    expect(one.seA).toBeCloseTo(Math.sqrt((0.008 + 1.25 ** 2 * 0.008) / meanA ** 2), 6);
    expect(one.constants['mean-mean']).toMatchObject({ seA: one.seA, seB: one.seB });
    expect(one.constants['stocking-lord'].seB).toBeGreaterThan(0.05);
    const normal = [...both, ...method, '--metric', 'normal'];
    const two = JSON.parse((await run('--form1', form1, '--form2', form2, ...normal)).out);
    expect(two.seA).toBeCloseTo(one.seA, 6);
  });

  test.each([
    { csv: 'id,b\nc0,0.1\n', message: 'has no row for item "c1"' },
    { csv: 'id,b\nc0,-1\n', message: 'row 2, column b: is not a standard error' },
    { csv: 'id,a\nc0,1\n', message: 'column b: is missing' },
  ])('[LK8] refuses errors: $message', async ({ csv: text, message }) => {
    const errors = fileWith(text);
    const wrong = await run('--form1', form1, '--form2', form2, '--errors1', errors, '--errors2', errors);
    expect(wrong).toMatchObject({ out: '', code: 1 });
    expect(wrong.err).toContain(message);
    const alone = await run('--form1', form1, '--form2', form2, '--errors1', errors);
    expect(alone.err).toContain('--errors1 and --errors2');
  });

  test('[LK7] Rasch items leave only the intercept free', async () => {
    const rasch = (shift: number) =>
      fileWith(`id,model,b\n${difficulties.map((b, k) => `c${k},1pl,${b + shift}`).join('\n')}\n`);
    const { out } = await run('--form1', rasch(0), '--form2', rasch(0.7), '--method', 'mean-sigma');
    expect(JSON.parse(out)).toMatchObject({ fixedSlope: true, A: 1, B: expect.closeTo(0.7, 10) });
  });

  test.each([
    { other: 'id,model,a,b\nz,2pl,1,0\n', more: [], message: 'shares no item with' },
    { other: 'id,model,a,b\nc0,2pl,-1,0\n', more: [], message: 'row 2, column a: must be greater than 0' },
    {
      other: 'id,model,a,b\nc0,2pl,1,0\n',
      more: ['--exclude', 'q'],
      message: 'has no common item "q" to exclude',
    },
    {
      other: 'id,model,a,b\nc0,2pl,1.2,0\n',
      more: ['--method', 'mean-sigma'],
      message: 'needs at least two common items that vary in difficulty',
    },
  ])('[LK7] refuses: $message', async ({ other, more, message }) => {
    const { out, err, code } = await run('--form1', form1, '--form2', fileWith(other), ...more);
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
  });
});
