import { describe, expect, test } from 'vitest';
import { fileWith, runCommandLine } from '#tests/support/runCommandLine.ts';
import { assembleCommand } from './assemble.ts';

// Twelve 2PL items: a falls from 1.5 to 0.95 by the order of their names, b = 0 but for the last four.
const names = ['i0', 'i1', 'i2', 'i3', 'i4', 'i5', 'i6', 'i7', 'i8', 'i9', 'i10', 'i11'];
const slopes = names.map((_, k) => 1.5 - 0.05 * k);
const items = fileWith(
  ['id,model,a,b', ...names.map((id, k) => `${id},2pl,${slopes[k]},${k < 8 ? 0 : 1}`)].join('\n'),
);
const attributes = fileWith(
  [
    'id,theme,age,words',
    ...names.map((id, k) => `${id},${k % 2 ? 'skin' : 'heart'},${k % 3 ? 'adult' : 'child'},${10 * k}`),
  ].join('\n'),
);

function assemble(design: object, ...more: string[]) {
  return runCommandLine(
    assembleCommand(),
    '--items',
    items,
    '--design',
    fileWith(JSON.stringify(design)),
    ...more,
  );
}
const withAttributes = ['--attributes', attributes] as const;

describe('assemble', () => {
  test('[AS16] without constraints takes the most informative items; I = a²/4 at θ = b', async () => {
    const { out, code } = await assemble({ length: 2 });
    expect(code).toBe(0);
    const result = JSON.parse(out);
    const best = (1.5 ** 2 + 1.45 ** 2) / 4;
    expect(result).toMatchObject({ items: ['i0', 'i1'], violations: 0 });
    expect(Object.keys(result)).toEqual(['objective', 'bound', 'gap', 'items', 'violations', 'ms']);
    expect(result.objective).toBeCloseTo(best, 12);
    expect(result.bound).toBeGreaterThanOrEqual(best);
    expect(result.gap).toBeLessThan(1e-6);
  });

  test('[AS12] keeps to crossed counts, sums, sets, enemies, include and exclude', async () => {
    const { out } = await assemble(
      {
        length: 4,
        constraints: [
          {
            name: 'children with skin disease',
            where: { theme: 'skin', age: ['child'] },
            minimum: 1,
            maximum: 1,
          },
          { name: 'words', sum: 'words', minimum: 200, maximum: 215 },
        ],
        enemies: [['i0', 'i1']],
        sets: [{ name: 'case', items: ['i2', 'i10'] }],
        include: ['i2'],
        exclude: [3],
      },
      ...withAttributes,
    );
    const result = JSON.parse(out);
    expect(result.violations).toBe(0);
    // i2 brings i10, 120 words together; of skin and child only i9 is left, 90 words; i1 would be 10 too many.
    expect(result.items).toEqual(['i0', 'i2', 'i10', 'i9']);
  });

  test('[AS14] assembles parallel forms to a target, sharing no item', async () => {
    const design = {
      length: 2,
      forms: 2,
      objective: { kind: 'target', targets: [{ theta: 0, information: 1 }] },
      gap: 1e-4,
    };
    const { out, code } = await assemble(design);
    expect(code).toBe(0);
    const result = JSON.parse(out);
    expect(result.forms.map((form: string[]) => form.length)).toEqual([2, 2]);
    expect(new Set(result.items).size).toBe(4);
    for (const form of result.forms as string[][]) {
      const information = form.reduce((sum, id) => {
        const k = names.indexOf(id);
        const p = 1 / (1 + Math.exp(-slopes[k]! * (0 - (k < 8 ? 0 : 1))));
        return sum + slopes[k]! ** 2 * p * (1 - p);
      }, 0);
      expect(Math.abs(information - 1)).toBeLessThanOrEqual(result.objective + 1e-9);
    }
    expect(result.gap).toBeLessThanOrEqual(1e-4);
    expect(result.stoppedBy).toBe('gap');
  });

  test('[AS16] tells in words which constraints conflict', async () => {
    const { out, err, code } = await assemble(
      {
        length: 4,
        constraints: [
          { name: 'skin', where: { theme: 'skin' }, minimum: 3 },
          { name: 'heart', where: { theme: 'heart' }, minimum: 2, maximum: 3 },
          { name: 'short', sum: 'words', maximum: 400 },
        ],
        exclude: ['i0'],
      },
      ...withAttributes,
    );
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toContain(
      'no test of 4 items meets these together: skin: at least 3 from 6 available items; heart: 2 to 3 from 5 available items',
    );
    expect(err).not.toContain('short');
  });

  test.each([
    { design: { length: 0 }, message: 'design 1, at length' },
    { design: { length: 2, lenght: 2 }, message: 'Unrecognized key: "lenght"' },
    { design: { length: 2, include: ['x'] }, message: 'at include: item "x" is not in the items file' },
    { design: { length: 2, include: ['i1'], exclude: ['i1'] }, message: 'item "i1" is in include as well' },
    {
      design: { length: 2, constraints: [{ name: 'c', where: { colour: 'red' } }] },
      message: 'at constraints.0.where: "colour" is not an attribute of the items',
    },
    {
      design: { length: 2, constraints: [{ name: 'c', sum: 'theme', maximum: 3 }] },
      message: '"theme" of item "i0" is "heart", not a number',
    },
    {
      design: { length: 2, constraints: [{ name: 'c', minimum: 3, maximum: 2 }] },
      message: 'at c: minimum 3 exceeds maximum 2',
    },
    { design: { length: 2, forms: 2 }, message: 'at forms: more than one form asks for a target' },
    { design: { length: 13 }, message: 'a test of 13 items cannot be assembled from 12 items' },
  ])('[AS16] refuses a design: $message', async ({ design, message }) => {
    const { out, err, code } = await assemble(design, ...withAttributes);
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toContain(message);
  });

  test('[AS16] refuses attributes that do not fit the items, and files that are none', async () => {
    const one = await assemble({ length: 2 }, '--attributes', fileWith('id,theme\ni0,skin\nx,skin\n'));
    expect(one.err).toContain('row 3, column id: item "x" is not in the items file');
    const two = await assemble({ length: 2 }, '--attributes', fileWith('id,theme\ni0,skin\n'));
    expect(two.err).toContain('has no row for item "i1"');
    const three = await runCommandLine(assembleCommand(), '--items', items, '--design', fileWith('{'));
    expect(three).toMatchObject({ out: '', code: 1 });
    expect(three.err).toContain('is not JSON');
  });
});
