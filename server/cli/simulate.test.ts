import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileWith, runCommandLine } from '#tests/support/runCommandLine.ts';
import { simulateCommand } from './simulate.ts';
import { progressTeller } from './studyProgress.ts';
import { writeWholeFile } from './wholeFile.ts';

const names = Array.from({ length: 24 }, (_, k) => `i${k}`);
const items = fileWith(
  ['id,model,a,b,c', ...names.map((id, k) => `${id},3pl,${1 + (k % 4) / 4},${-1.2 + k / 10},0.2`)].join('\n'),
);
const attributes = fileWith(
  [
    'id,theme,urgency',
    ...names.map((id, k) => `${id},${k % 2 ? 'skin' : 'heart'},${k % 3 ? 'urgent' : 'chronic'}`),
  ].join('\n'),
);
const design = {
  length: 6,
  constraints: [{ name: 'skin', where: { theme: 'skin' }, minimum: 2, maximum: 3 }],
  cuts: [0],
};

function simulate(of: unknown, ...more: string[]) {
  const files = ['--items', items, '--attributes', attributes, '--design', fileWith(JSON.stringify(of))];
  return runCommandLine(simulateCommand(), ...files, ...more);
}

/** The report without how long it took. */
function untimed(out: string): object {
  const { stepMs: _, personsPerSecond: __, ...report } = JSON.parse(out);
  return report;
}

describe('simulate', () => {
  test('[SI10] prints the whole report', async () => {
    const { out, code } = await simulate(design, '--persons', '40', '--workers', '1', '--costs', '--linear');
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report).toMatchObject({
      persons: 40,
      replications: 1,
      seed: '1',
      items: { mean: 6, sd: 0, min: 6, max: 6 },
      violations: 0,
      violationsByConstraint: [{ constraint: 'skin', tests: 0 }],
      constraintCosts: [{ constraint: 'skin' }],
      classification: { cuts: [0] },
      bank: { models: { '3pl': 24 } },
      population: { kind: 'normal', mean: 0, sd: 1 },
      design: { criterion: 'mfi', balance: 'shadowTest', exposure: { kind: 'none' } },
      maximumRate: null,
    });
    expect(report.linear.items.length).toBe(6);
    expect(report.stepMs.p50).toBeGreaterThan(0);
    expect(report.stepMs.p99).toBeGreaterThanOrEqual(report.stepMs.p50);
    expect(report.personsPerSecond).toBeGreaterThan(0);
  });

  test.each([
    { kind: 'eligibility', maximumRate: 0.5, edges: [0] },
    { kind: 'priced', maximumRate: 0.5, candidates: 20 },
  ])(
    '[SI5] the same seed gives the same report, byte for byte, on 1, 2 and 3 workers: $kind',
    async (exposure) => {
      const controlled = { ...design, exposure };
      const runs = [];
      for (const workers of ['1', '2', '3']) {
        runs.push(
          await simulate(
            controlled,
            '--persons',
            '60',
            '--block',
            '11',
            '--replications',
            '2',
            '--workers',
            workers,
          ),
        );
      }
      const [one, ...others] = runs.map(({ out }) => JSON.stringify(untimed(out)));
      for (const other of others) expect(other).toBe(one);
      const seeded = await simulate(
        controlled,
        '--persons',
        '60',
        '--block',
        '11',
        '--replications',
        '2',
        '--workers',
        '1',
        '--seed',
        '2',
      );
      expect(JSON.stringify(untimed(seeded.out))).not.toBe(one);
    },
  );

  test('[SI10] takes a design of the item bank as it is', async () => {
    const product = JSON.parse(
      readFileSync(new URL('../../itembank/design/oefentoets.json', import.meta.url), 'utf8'),
    );
    const { out, err, code } = await simulate(
      {
        ...product,
        selection: { kind: 'adaptive', criterion: 'mfi', startSpread: 0.5 },
        length: { minimum: 4, maximum: 8 },
        stopAtStandardError: 0.6,
        blueprint: [{ attribute: 'urgency', value: 'urgent', minimum: 2, maximum: 5 }],
      },
      '--persons',
      '20',
      '--workers',
      '1',
    );
    expect(code, err).toBe(0); // stderr may tell of progress on a busy machine
    expect(JSON.parse(out)).toMatchObject({
      violationsByConstraint: [{ constraint: 'urgency:urgent', tests: 0 }],
      design: { startSpread: 0.5, stop: [{ rule: 'precision', atMost: 0.6 }] },
    });
  });

  test('[SI10] takes abilities as a list, a range or a file', async () => {
    const few = ['--workers', '1', '--persons', '5'];
    const grid = JSON.parse((await simulate(design, ...few, '--theta', '-1,1')).out);
    expect(grid.conditional.map(({ theta, n }: { theta: number; n: number }) => [theta, n])).toEqual([
      [-1, 5],
      [1, 5],
    ]);
    const file = fileWith('person,theta\nanna,0.5\nbert,-0.25\n');
    const list = JSON.parse((await simulate(design, '--workers', '1', '--abilities', file)).out);
    expect(list).toMatchObject({ persons: 2, population: { kind: 'list', thetas: [0.5, -0.25] } });
  });

  test('[SI8] replays the design on real responses', async () => {
    const rows = Array.from({ length: 30 }, (_, p) =>
      [`p${p}`, ...names.map((_, k) => ((p * 7 + k * 5) % 11 === 0 ? '' : Number(k < p)))].join(','),
    );
    const responses = fileWith([`person,${names.join(',')}`, ...rows].join('\n'));
    const { out } = await simulate(design, '--persons', '5', '--workers', '1', '--responses', responses);
    const { postHoc } = JSON.parse(out);
    expect(postHoc).toMatchObject({ persons: 30, withoutTest: 0, items: { mean: 6 } });
    expect(postHoc.curve.length).toBe(6);
    expect(postHoc.correlation).toBeGreaterThan(0.8);
  });

  test.each([
    [{ length: 0 }, 'design length, at'],
    [{ length: 6, criterion: 'best' }, 'criterion'],
    [{ length: 6, stop: [{ rule: 'time', atLeastMs: 5 }] }, 'stop.0.rule'],
    [{ length: 6, exposure: { kind: 'restricted', maximumRate: 2 } }, 'exposure.maximumRate'],
    [{ length: 6, constraints: [{ name: 'x', where: { colour: 'red' } }] }, '"colour" is not an attribute'],
    [{ length: 6, start: { kind: 'items', items: ['nowhere'] } }, 'item "nowhere" is not in the items file'],
    [
      {
        length: 6,
        constraints: [
          { name: 'skin', where: { theme: 'skin' }, minimum: 4 },
          { name: 'heart', where: { theme: 'heart' }, minimum: 4 },
        ],
      },
      'no test meets these together',
    ],
    [
      {
        length: 2,
        constraints: [{ name: 'no skin', where: { theme: 'skin' }, maximum: 0 }],
        start: { kind: 'items', items: ['i1'] },
      },
      'no test meets',
    ],
    [{ length: { minimum: 6, maximum: 4 } }, 'runs from 6 to 4'],
    [{ length: 25 }, 'a test of 25 items cannot be made of 24'],
    [
      { length: 6, exposure: { kind: 'aStratified', stages: Array.from({ length: 25 }, () => 1) } },
      'into 25 strata',
    ],
  ])('[SI10] refuses %o', async (of, reason) => {
    const { out, err, code } = await simulate(of, '--workers', '1');
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toContain(reason === 'design length, at' ? 'at length' : reason);
    expect(err).not.toContain('    at ');
  });

  test.each([
    ['person,theta\nanna,x\n', 'row 2, column theta: is not a number'],
    ['person,theta\nanna,1\nanna,2\n', 'row 3, column person: "anna" is there twice'],
  ])('[SI10] refuses abilities %j', async (content, reason) => {
    const { err, code } = await simulate(design, '--abilities', fileWith(content), '--workers', '1');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(reason) });
  });

  test.each([
    [['--theta', 'normal:0'], 'abilities are'],
    [['--theta', 'uniform:2,1'], 'from 2 to 1'],
    [['--persons', '0'], 'whole number'],
    [['--workers', 'many'], 'whole number'],
  ])('[SI10] a mistake in the options ends with exit code 2: %s', async (options, reason) => {
    const { err, code } = await simulate(design, ...options);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(reason) });
  });
});

test('[SI11] progress is silent for two seconds, then says how fast and how long', () => {
  let now = 0;
  const lines: string[] = [];
  const tell = progressTeller(
    (line) => lines.push(line),
    () => now,
  );
  tell('simulation', 1, 100);
  now = 1900;
  tell('simulation', 10, 100);
  expect(lines).toEqual([]);
  now = 2500;
  tell('simulation', 25, 100);
  expect(lines).toEqual(['simulation: 25 of 100 tests (25 %), 10.0 per second, 8 s to go\n']);
  tell('simulation', 26, 100);
  tell('without skin', 1, 100);
  expect(lines.length).toBe(1);
});

test('[SI11] a file is written whole or not at all', async () => {
  const file = fileWith('before');
  await writeWholeFile(file, 'after');
  expect(readFileSync(file, 'utf8')).toBe('after');
  await expect(writeWholeFile(join(file, 'below'), 'x')).rejects.toThrow('cannot be written');
  await expect(writeWholeFile(dirname(file), 'x')).rejects.toThrow('cannot be written');
  expect(readdirSync(dirname(dirname(file))).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(readdirSync(dirname(file)).filter((name) => name.endsWith('.part'))).toEqual([]);
});
