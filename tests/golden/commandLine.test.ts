import { expect, test } from 'vitest';
import { estimateCommand } from '#server/cli/estimate.ts';
import { nextCommand } from '#server/cli/next.ts';
import { fileWith, runCommandLine } from '#tests/support/runCommandLine.ts';
import { Comparison } from './comparison.ts';
import { goldenSource, readGolden } from './golden.ts';
import type { GoldenEstimator, GoldenPrior } from './goldenEstimator.ts';

/** The items CSV of a golden bank; items are called by their number. */
function itemsCsv(id: string, poolSize?: number): string {
  const { model, items } = goldenSource(id);
  const rows = items.slice(0, poolSize).map((row, item) => {
    const name = model.toLowerCase();
    const [first, ...rest] = row;
    if (name.endsWith('pl')) return [item, name, ...row, ''];
    if (name === 'grm' || name === 'gpcm') return [item, name, first, '', '', '', rest.join(';')];
    if (name === 'rsm') return [item, name, '', first, '', '', rest.join(';')];
    return [item, name, '', '', '', '', row.join(';')];
  });
  return fileWith(['id,model,a,b,c,d,thresholds', ...rows.map((row) => row.join(','))].join('\n'));
}

const metricOf = (D: number) => (D === 1 ? 'logistic' : 'normal');
const quadratureOf = ({ lower, upper, n }: { lower: number; upper: number; n: number }) =>
  `${lower},${upper},${n}`;

function priorText({ dist, par: [first, second] }: GoldenPrior): string {
  if (dist === 'Jeffreys') return 'jeffreys';
  return `${dist === 'norm' ? 'normal' : 'uniform'}:${first},${second}`;
}

interface EstimateCase extends GoldenEstimator {
  readonly bank: string;
  readonly D: number;
  readonly items: readonly number[];
  readonly responses: readonly (number | null)[];
  readonly pattern: string;
  readonly theta: number;
  readonly se: number;
}

test('[ES9] `peil estimate` gives the golden abilities and standard errors, for every model and method', async () => {
  const comparison = new Comparison('theta_estimation', 'peil estimate');
  /** A responses file names each item once, so patterns that repeat items are left out. */
  const run = readGolden<{ cases: EstimateCase[] }>('theta_estimation').cases.filter(
    ({ pattern, items }) => pattern !== 'constant' && new Set(items).size === items.length,
  );
  const files = new Map<string, string>();
  for (const { bank, D, items, responses, method, prior, range, quadrature, ...golden } of run) {
    const file = files.get(bank) ?? itemsCsv(bank);
    files.set(bank, file);
    const csv = `person,${items.join(',')}\none,${responses.map((score) => score ?? '').join(',')}\n`;
    const { out, err } = await runCommandLine(
      estimateCommand(),
      ...['--items', file, '--responses', fileWith(csv), '--metric', metricOf(D)],
      ...['--method', method === 'ROB' ? 'robust' : method.toLowerCase()],
      ...(prior ? ['--prior', priorText(prior)] : []),
      ...(range ? ['--bounds', range.join(',')] : []),
      ...(quadrature ? ['--quadrature', quadratureOf(quadrature)] : []),
      ...(golden.weight ? ['--weight', golden.weight.toLowerCase(), '--tuning', String(golden.tuning)] : []),
    );
    expect(err).toBe('');
    const [person] = JSON.parse(out).persons;
    const at = `${method} ${bank} n=${items.length}`;
    comparison.check(
      `${method} θ`,
      person.theta,
      golden.theta,
      { abs: method === 'EAP' ? 1e-10 : 1e-8 },
      `theta ${at}`,
    );
    comparison.check(`${method} SE`, person.se, golden.se, { rel: 1e-8 }, `se ${at}`);
  }
  comparison.report();
  expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  expect(run.length).toBe(767);
});

interface NextCase {
  readonly bank: string;
  readonly pool_size: number;
  readonly D: number;
  readonly theta: number;
  readonly administered: readonly number[];
  readonly responses: readonly number[];
  readonly criterion: string;
  readonly estimator?: string;
  readonly info_type?: string;
  readonly prior: GoldenPrior;
  readonly quadrature: { lower: number; upper: number; n: number };
  readonly selected: number;
  readonly margin_rel: number | null;
  readonly top: unknown;
}

test('[SE1] `peil next` names the golden items, for every criterion', async () => {
  const comparison = new Comparison('next_item', 'peil next');
  const run = readGolden<{ cases: NextCase[] }>('next_item').cases.filter(
    ({ top, margin_rel }) => top !== undefined && !(margin_rel !== null && margin_rel < 1e-9),
  );
  const groups = new Map<string, NextCase[]>();
  for (const one of run) {
    const key = `${one.bank} ${one.pool_size} ${one.D}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) {
    const { bank, pool_size, D } = group[0]!;
    const lines = group.map(({ theta, administered, responses, criterion, ...golden }) =>
      JSON.stringify({
        ...{ theta, administered, responses, criterion: criterion.toLowerCase() },
        ...{ prior: priorText(golden.prior), quadrature: quadratureOf(golden.quadrature) },
        ...(golden.estimator && { estimator: golden.estimator.toLowerCase() }),
        ...(golden.info_type && { infoType: golden.info_type }),
      }),
    );
    const { out, err } = await runCommandLine(
      nextCommand(),
      ...['--items', itemsCsv(bank, pool_size), '--states', fileWith(lines.join('\n'))],
      ...['--metric', metricOf(D)],
    );
    expect(err).toBe('');
    const chosen = out
      .trim()
      .split('\n')
      .map((line) => Number(JSON.parse(line).item));
    group.forEach(({ selected, criterion }, k) => {
      comparison.same(`${criterion} item`, chosen[k], selected, `${bank} ${pool_size} ${D}`);
    });
  }
  comparison.report();
  expect(run.length).toBe(290); // all but the 12 with blocked items, which a state does not have
});
