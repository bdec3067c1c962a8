import { describe, expect, test } from 'vitest';
import { fileWith, runCommandLine } from '#tests/support/runCommandLine.ts';
import { nextCommand } from './next.ts';

const items = fileWith('id,model,a,b,c,d,thresholds\neasy,2pl,1,-2,,,\nmiddle,2pl,1,0,,,\nhard,2pl,1,2,,,\n');

function next(...states: object[]) {
  const lines = states.map((state) => JSON.stringify(state)).join('\n');
  return runCommandLine(nextCommand(), '--items', items, '--states', fileWith(lines));
}

describe('next', () => {
  test('prints the most informative item for every state, leaving out what was administered', async () => {
    const { out, code } = await next(
      { theta: 0.2, criterion: 'mfi' },
      { theta: 0.2, criterion: 'MFI', administered: ['middle'], responses: [1] },
      { theta: -0.2, administered: [1] },
    );
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { item: 'middle', criterion: 'mfi' },
      { item: 'hard', criterion: 'mfi' },
      { item: 'easy', criterion: 'mfi' },
    ]);
  });

  test.each(['eap', 'wle', 'map', 'ml'])(
    'estimates θ by %s when the state does not tell it',
    async (estimator) => {
      const { out } = await next(
        { administered: ['middle'], responses: [1], estimator },
        { administered: ['middle'], responses: [0], estimator },
      );
      expect(out).toBe('{"item":"hard","criterion":"mfi"}\n{"item":"easy","criterion":"mfi"}\n');
    },
  );

  test('takes every criterion; each may choose another item', async () => {
    const names = ['mfi', 'bopt', 'thopt', 'mlwi', 'mpwi', 'mei', 'mepv', 'kl', 'klp', 'gdi', 'gdip'];
    const state = { theta: 0.4, administered: ['easy'], responses: [1] };
    const { out, code } = await next(
      ...names.map((criterion) => ({ ...state, criterion })),
      ...['ml', 'map', 'wle'].map((estimator) => ({ ...state, criterion: 'mei', estimator })),
      { ...state, criterion: 'mei', infoType: 'fisher' },
    );
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ criterion }) => criterion)).toEqual([...names, 'mei', 'mei', 'mei', 'mei']);
    for (const { item } of lines) expect(['middle', 'hard']).toContain(item);
  });

  test('takes prior and quadrature as text, as an object, and as the reference files write them', async () => {
    const state = { theta: 0.4, administered: ['easy'], responses: [1], criterion: 'klp' };
    const grid = { lower: -4, upper: 4, n: 33 };
    const { out, code } = await next(
      { ...state, prior: 'normal:0.3,1.2', quadrature: '-4,4,33' },
      { ...state, prior: { kind: 'normal', mean: 0.3, sd: 1.2 }, quadrature: grid },
      { ...state, prior: { dist: 'norm', par: [0.3, 1.2] }, quadrature: grid },
    );
    expect(code).toBe(0);
    expect(new Set(out.trim().split('\n')).size).toBe(1);
  });

  test.each([
    {
      state: { theta: 0, criterion: 'best' },
      message: 'line 1, field criterion: "best" is not a criterion; there is mfi, bopt, thopt, mlwi',
    },
    {
      state: { theta: 0, criterion: 'kl', administered: ['easy'] },
      message: 'field responses: must hold one response per administered item',
    },
    {
      state: { theta: 0, criterion: 'kl', administered: ['easy'], responses: [2] },
      message: 'field responses: score 2 of item 0 is not 0 or 1',
    },
    {
      state: { theta: 0, administered: ['none'] },
      message: 'field administered: item "none" is not in the items file',
    },
    { state: { theta: 0, administered: ['easy', 'middle', 'hard'] }, message: 'leaves no item to choose' },
    {
      state: { administered: ['easy'] },
      message: 'field responses: must hold one response per administered item',
    },
    { state: { administered: ['easy'], responses: [1], prior: 'flat' }, message: 'field prior: a prior is' },
    { state: { theta: 'high' }, message: 'field theta' },
    { state: { theta: 0, tehta: 1 }, message: 'Unrecognized key: "tehta"' },
  ])('refuses a state: $message', async ({ state, message }) => {
    const { out, err, code } = await next(state);
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toContain(message);
  });

  test.each([
    { state: { theta: 0, administered: ['easy'], responses: [2] }, column: 'responses' },
    { state: { theta: 0, administered: ['easy', 'easy'] }, column: 'administered' },
    { state: { theta: 0, administered: ['easy', 0] }, column: 'administered' },
    { state: { theta: 0, administered: ['easy'], responses: [1, 1] }, column: 'responses' },
  ])('refuses a state that cannot be, also where θ is given: $state', async ({ state, column }) => {
    const { err, out, code } = await next({ theta: 1 }, state);
    expect(err).toContain('2');
    expect(err).toContain(column);
    expect({ out, code }).toEqual({ out: '', code: 1 });
  });

  test('one bad line and nothing is printed for the others', async () => {
    const states = fileWith('{"theta":0}\nnonsense\n');
    const { out, err, code } = await runCommandLine(nextCommand(), '--items', items, '--states', states);
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toContain('line 2, field line: is not JSON');
  });

  test('a file that is not there is told; an unknown option ends with exit code 2', async () => {
    const absent = await runCommandLine(nextCommand(), '--items', items, '--states', '/nowhere/states.jsonl');
    expect(absent.code).toBe(1);
    expect(absent.err).toContain('cannot be read');
    expect((await runCommandLine(nextCommand(), '--speed')).code).toBe(2);
  });
});
