import { describe, expect, test } from 'vitest';
import { compileMethod } from '#psychometrics/estimation/abilityMethod.ts';
import { estimateByLikelihood } from '#psychometrics/estimation/estimateAbility.ts';
import { compileBank } from '#psychometrics/irt/bank.ts';
import { fileWith, runCommandLine } from '#tests/support/runCommandLine.ts';
import { estimateCommand } from './estimate.ts';

const items = fileWith(
  'id,model,a,b,c,d,thresholds\nq1,2pl,1.2,-0.5,,,\nq2,3pl,0.9,0.4,0.2,,\nq3,1pl,,1,,,\n',
);
const rows = 'person,q1,q2,q3\nanna,1,0,1\nbert,,1,0\ncas,,,\n';

const run = (...options: string[]) => runCommandLine(estimateCommand(), ...options);

describe('estimate', () => {
  test('prints the ability of every person; null where nothing was answered', async () => {
    const { out, code } = await run(
      '--items',
      items,
      '--responses',
      fileWith(rows),
      '--method',
      'wle',
      '--bounds',
      '-4,4',
    );
    const { persons } = JSON.parse(out);
    const bank = compileBank([
      [1.2, -0.5, 0, 1],
      [0.9, 0.4, 0.2, 1],
      [1, 1, 0, 1],
    ]);
    const wle = { method: 'wle', bounds: { lower: -4, upper: 4 } } as const;
    expect(code).toBe(0);
    expect(persons).toEqual([
      {
        person: 'anna',
        ...estimateByLikelihood(bank, wle, { items: [0, 1, 2], scores: [1, 0, 1] }),
        items: 3,
      },
      { person: 'bert', ...estimateByLikelihood(bank, wle, { items: [1, 2], scores: [1, 0] }), items: 2 },
      { person: 'cas', theta: null, se: null, items: 0 },
    ]);
  });

  test('understands Windows line ends, a byte-order mark and quotes', async () => {
    const responses = fileWith(`\uFEFF${rows.replaceAll('\n', '\r\n').replace('anna', '"an""na"')}`);
    const { out } = await run('--items', items, '--responses', responses);
    expect(JSON.parse(out).persons[0].person).toBe('an"na');
  });

  test('"?" is refused without a policy, and counts as the policy says', async () => {
    const responses = fileWith('person,q1,q2\nanna,1,?\n');
    const refused = await run('--items', items, '--responses', responses);
    expect(refused).toMatchObject({ out: '', code: 1 });
    expect(refused.err).toContain('row 2, column q2: "?" needs a policy');

    const theta = async (file: string, ...more: string[]) =>
      JSON.parse((await run('--items', items, '--responses', file, ...more)).out).persons[0].theta;
    const missing = await theta(responses, '--dont-know', 'missing');
    const incorrect = await theta(responses, '--dont-know', 'incorrect');
    expect(missing).toBe(await theta(fileWith('person,q1,q2\nanna,1,\n')));
    expect(incorrect).toBe(await theta(fileWith('person,q1,q2\nanna,1,0\n')));
  });

  test.each([
    { content: 'person,q1,q9\nanna,1,1\n', message: 'row 1, column q9: is not in the items file' },
    { content: 'person,q1,q1\nanna,1,1\n', message: 'row 1, column q1: is there twice' },
    { content: 'name,q1\nanna,1\n', message: 'row 1, column name: the first column must be "person"' },
    { content: 'person;q1\nanna;1\n', message: 'columns must be separated by commas' },
    { content: 'person,q1,q2\nanna,1\n', message: 'row 2, column q2: row has 2 cells, the header 3' },
    {
      content: 'person,q1\nanna,1,0\n',
      message: 'row 2, column after the last: row has 3 cells, the header 2',
    },
    { content: 'person,q1\nanna,2\n', message: 'row 2, column q1: "2" is not 0, 1, ? or empty' },
    { content: 'person,q1\n\nanna,1\nanna,0\n', message: 'row 4, column person: "anna" is there twice' },
    { content: 'person,q1\n,1\n', message: 'row 2, column person: is missing' },
    { content: '', message: 'is empty' },
    { content: 'person,q1,q2\n', message: 'holds no persons' },
  ])('refuses responses: $message', async ({ content, message }) => {
    const { out, err, code } = await run('--items', items, '--responses', fileWith(content));
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
  });

  test.each([
    { content: 'id,model,a,b,c,d\nq1,2pl,-1,0,,\n', message: 'row 2, column a: must be greater than 0' },
    { content: 'id,model,a,b,c,d\nq1,2pl,0x10,0,,\n', message: 'row 2, column a: "0x10" is not a number' },
    { content: 'id,model,a,b,c,d\nq1,2pl,NaN,0,,\n', message: 'row 2, column a: "NaN" is not a number' },
    {
      content: 'id,model,a,b,c,d\nq1,2pl,1,Infinity,,\n',
      message: 'row 2, column b: is not a finite number',
    },
    { content: 'id,model,a,b,c,d\nq1,2pl,1,,,\n', message: 'row 2, column b: is missing' },
    { content: 'id,model,a,b,c,d\nq1,4pl,1,0,0.5,0.4\n', message: 'row 2, column c: must be less than d' },
    {
      content: 'id,model,a,b,c,d\nq1,2pl,1,0,0.2,\n',
      message: 'row 2, column c: must be 0 or empty in a 2pl item',
    },
    { content: 'id,model,a\nq1,grm,1\n', message: 'row 2, column thresholds: are missing' },
    {
      content: 'id,model,a,thresholds\nq1,grm,1,0;1;0.5\n',
      message: 'row 2, column thresholds: must ascend',
    },
    {
      content: 'id,model,a,thresholds\nq1,gpcm,1,0;x\n',
      message: 'row 2, column thresholds: "x" is not a number',
    },
    {
      content: 'id,model,a,thresholds\nq1,gpcm,-1,0;1\n',
      message: 'row 2, column a: must be greater than 0',
    },
    {
      content: 'id,model,a,thresholds\nq1,pcm,1.2,0;1\n',
      message: 'row 2, column a: must be 1 or empty in a pcm item',
    },
    {
      content: 'id,model,b,thresholds\nq1,nrm,0,1;0\n',
      message: 'row 2, column b: must be empty in a nrm item',
    },
    {
      content: 'id,model,thresholds\nq1,nrm,1;0;2\n',
      message: 'row 2, column thresholds: must hold a slope and an intercept',
    },
    { content: 'id,model,a,b,c,d\nq1,5pl,1,0,,\n', message: 'row 2, column model: "5pl" is not a model' },
    { content: 'id,model,b\nq1,1pl,0\nq1,1pl,1\n', message: 'row 3, column id: "q1" is used twice' },
    { content: 'id,model,b,e\n', message: 'row 1, column e: is not known' },
    {
      content: 'id,model,b,thresholds\nq1,1pl,0,1;2\n',
      message: 'column thresholds: belongs to polytomous models only',
    },
    { content: 'id,model,a,b\n', message: 'holds no items' },
  ])('refuses items: $message', async ({ content, message }) => {
    const { out, err, code } = await run('--items', fileWith(content), '--responses', fileWith(rows));
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toContain(message);
  });

  test('estimates from items of every model, mixed, by every method', async () => {
    const mixed = fileWith(
      'id,model,a,b,c,d,thresholds\nq1,2pl,1.2,-0.5,,,\ng,grm,1.1,,,,-1;0;1\np,gpcm,0.8,,,,-0.5;0.7\n' +
        'c,pcm,,,,,-1;1\nr,rsm,,0.3,,,-0.6;0.6\nn,nrm,,,,,0.9;0.2;1.7;-0.4\n',
    );
    const responses = fileWith('person,q1,g,p,c,r,n\nanna,1,3,1,2,0,2\n');
    const bank = compileBank([
      [1.2, -0.5, 0, 1],
      { model: 'grm', a: 1.1, thresholds: [-1, 0, 1] },
      { model: 'gpcm', a: 0.8, thresholds: [-0.5, 0.7] },
      { model: 'pcm', thresholds: [-1, 1] },
      { model: 'rsm', location: 0.3, steps: [-0.6, 0.6] },
      { model: 'nrm', slopes: [0.9, 1.7], intercepts: [0.2, -0.4] },
    ]);
    const bounds = { lower: -4, upper: 4 };
    const prior = { kind: 'normal', mean: 0, sd: 1 } as const;
    const pattern = { items: [0, 1, 2, 3, 4, 5], scores: [1, 3, 1, 2, 0, 2] };
    for (const method of [
      { method: 'ml', bounds },
      { method: 'wle', bounds },
      { method: 'map', bounds, prior },
      { method: 'eap', prior, quadrature: { lower: -6, upper: 6, n: 61 } },
    ] as const) {
      const { out } = await run('--items', mixed, '--responses', responses, '--method', method.method);
      const expected = { person: 'anna', ...compileMethod(bank, method)(pattern), items: 6 };
      expect(JSON.parse(out).persons).toEqual([expected]);
    }

    const beyond = await run('--items', mixed, '--responses', fileWith('person,g\nanna,4\n'));
    expect(beyond).toMatchObject({ out: '', code: 1 });
    expect(beyond.err).toContain('row 2, column g: "4" is not 0 to 3, ? or empty');
    const robust = await run('--items', mixed, '--responses', responses, '--method', 'robust');
    expect(robust).toMatchObject({ out: '', code: 1 });
    expect(robust.err).toContain('robust estimation is for dichotomous items, not for "g"');
  });

  test('robust estimates take their weight and tuning constant', async () => {
    const responses = fileWith('person,q1,q2,q3\nanna,1,0,1\n');
    const { out } = await run(
      ...['--items', items, '--responses', responses, '--method', 'robust'],
      ...['--weight', 'tukey', '--tuning', '4'],
    );
    const bank = compileBank([
      [1.2, -0.5, 0, 1],
      [0.9, 0.4, 0.2, 1],
      [1, 1, 0, 1],
    ]);
    const method = { method: 'robust', weight: 'tukey', tuning: 4, bounds: { lower: -4, upper: 4 } } as const;
    const expected = compileMethod(bank, method)({ items: [0, 1, 2], scores: [1, 0, 1] });
    expect(JSON.parse(out).persons[0]).toMatchObject({ ...expected });
  });

  test('names every bad row, up to a number a person can read', async () => {
    const bad = Array.from({ length: 50 }, (_, k) => `p${k},x`).join('\n');
    const { err } = await run('--items', items, '--responses', fileWith(`person,q1\n${bad}\n`));
    expect(err.trim().split('\n').length).toBe(21);
    expect(err).toContain('and 30 more problems');
  });

  test.each([
    [['--items', items], "required option '--responses <file>' not specified"],
    [['--items', items, '--responses', items, '--method', 'mode'], 'Allowed choices are ml, map, eap, wle'],
    [['--items', items, '--responses', items, '--prior', 'normal:0'], 'two numbers such as normal:-4,4'],
    [['--items', items, '--responses', items, '--prior', 'normal:0,-1'], 'sd > 0'],
    [['--items', items, '--responses', items, '--bounds', '4,-4'], 'lower bound must be less'],
    [['--items', items, '--responses', items, '--quadrature', '-6,6,1'], 'at least 2 nodes'],
  ])('a mistake in the options ends with exit code 2: %s', async (options, message) => {
    const { err, code } = await run(...options);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test('a file that is not there is told, without a stack trace', async () => {
    const { err, code } = await run('--items', '/nowhere/none.csv', '--responses', items);
    expect(code).toBe(1);
    expect(err).toMatch(/none\.csv: cannot be read \(ENOENT/);
    expect(err).not.toContain('    at ');
  });
});
