import { expect, test } from 'vitest';
import type { TimedSimulationReport } from '#psychometrics/simulation/simulationReport.ts';
import { axis } from './charts/axis.ts';
import { chartSvg } from './charts/chartSvg.ts';
import { chartTable } from './charts/chartTable.ts';
import { simulationCharts } from './simulationCharts.ts';
import { simulationPage } from './simulationPage.ts';

const group = (theta: number, rmse: number) => ({
  ...{ theta, n: 100, bias: 0.01 * theta, rmse, se: 0.3, empiricalSe: theta === 2 ? null : 0.31, length: 30 },
  ...{ coverage95: 0.95, information: 11, stopRuleMet: 1 },
});
const linear = {
  ...{ items: [0, 1, 2], bias: 0, rmse: 0.4, correlation: 0.9, adaptiveItemsForSameRmse: 17 },
  conditional: [group(-2, 0.5), group(0, 0.35), group(2, 0.5)],
};
const report: TimedSimulationReport = {
  ...{ persons: 300, replications: 2, seed: 'a', bias: 0.002, rmse: 0.31, correlation: 0.95 },
  items: { mean: 30, sd: 2, min: 25, max: 35 },
  exposure: { max: 0.24, mean: 0.1, unusedShare: 0.05, rates: [0.1, 0.24, 0, 0.2], chiSquare: 0.4 },
  ...{ overlap: 0.2, violations: 0 },
  violationsByConstraint: [{ constraint: '<script>alert("x")</script> & co', tests: 0 }],
  conditional: [group(-2, 0.4), group(0, 0.29), group(2, 0.41)],
  byLength: [
    { length: 1, tests: 600, rmse: 0.9, se: 0.8 },
    { length: 30, tests: 300, rmse: 0.3, se: 0.3 },
  ],
  lengths: [
    { length: 29, tests: 200 },
    { length: 30, tests: 400 },
  ],
  stopReasons: [{ reason: 'precision', tests: 600 }],
  classification: {
    ...{ cuts: [0.5], accuracy: 0.9, consistency: 0.88 },
    decisions: [
      [300, 20],
      [40, 240],
    ],
  },
  constraintCosts: [
    { constraint: 'theme A', rmseWithout: 0.305, informationLost: 0.4, rmseLossPercent: 1.6 },
  ],
  linear,
  postHoc: {
    ...{ persons: 90, withoutTest: 0, fullLength: 60, items: { mean: 30, sd: 0, min: 30, max: 30 } },
    ...{ correlation: 0.97, rmse: 0.2, itemsForR95: 22 },
    curve: [
      { length: 1, persons: 90, r: null, rmse: 0.9 },
      { length: 22, persons: 90, r: 0.951, rmse: 0.25 },
    ],
  },
  ...{ stepMs: { p50: 0.05, p99: 0.2 }, personsPerSecond: 900, design: { note: '</pre><b>' } },
  bank: { ids: ['q1'], models: { '3pl': 4 }, information: [] },
  ...{ population: { kind: 'normal' }, maximumRate: 0.25 },
};
const page = simulationPage(report);

/** Tags that are opened, never closed, in HTML. */
const lonely = new Set(['meta', '!doctype']);

/** The names of elements left open or closed out of turn. */
function badlyNested(html: string): string[] {
  const open: string[] = [];
  const bad: string[] = [];
  for (const [, slash, name, rest] of html.matchAll(/<(\/?)([!\w-]+)([^<>]*)>/g)) {
    if (lonely.has(name!) || rest!.endsWith('/')) continue;
    if (slash === '') open.push(name!);
    else if (open.pop() !== name) bad.push(name!);
  }
  return [...bad, ...open];
}

test('[SR1] the page is one document: nothing is fetched, nothing runs, and every element is closed', () => {
  expect(badlyNested(page)).toEqual([]);
  expect(badlyNested('<p><b></p>')).not.toEqual([]);
  expect(page).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|@import|url\(|\bon\w+=/);
  expect(page.match(/https?:[^"]*/g)?.every((address) => address === 'http://www.w3.org/2000/svg')).toBe(
    true,
  );
  expect(page).not.toMatch(/NaN|Infinity|undefined/);
});

test('[SR1] names that come from files are shown, and mean nothing to the browser', () => {
  expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; co');
  expect(page).toContain('&lt;/pre&gt;&lt;b&gt;');
});

test('[SR2] every chart has a name, a description in words, and a table of the same figures', () => {
  const charts = simulationCharts(report);
  expect(charts.map(({ id }) => id)).toEqual([
    ...['error-by-ability', 'reported-and-real-se', 'test-information', 'length-by-ability'],
    ...['error-by-length', 'lengths', 'exposure', 'post-hoc'],
  ]);
  expect(page.match(/<svg /g)?.length).toBe(charts.length);
  for (const chart of charts) {
    const svg = chartSvg(chart);
    expect(svg).toMatch(/role="img" aria-labelledby="([\w-]+) ([\w-]+)"/);
    expect(svg).toContain(`<title id="${chart.id}-title">`);
    expect(svg).toContain(`<desc id="${chart.id}-desc">`);
    expect(page).toContain(chartTable(chart));
    const places = new Set(chart.series.flatMap(({ points }) => points.map(({ x }) => x)));
    expect(chartTable(chart).match(/<tr>/g)?.length).toBe(1 + places.size);
  }
});

test('[SR2] exposure stands in falling order beside the maximum of the design', () => {
  const chart = simulationCharts(report).find(({ id }) => id === 'exposure')!;
  expect(chart.series[0]!.points.map(({ y }) => y)).toEqual([0.24, 0.2, 0.1, 0]);
  expect(chart.levels).toEqual([{ y: 0.25, label: 'maximum of the design' }]);
});

test('[SR2] a figure that does not exist breaks the line, and is a dash in the table', () => {
  const chart = simulationCharts(report).find(({ id }) => id === 'reported-and-real-se')!;
  expect(chartTable(chart)).toContain('<td>0.3</td><td>–</td>');
  const gap = { ...chart, series: [{ name: 'x', points: [1, null, 2].map((y, x) => ({ x, y })) }] };
  expect(
    chartSvg(gap)
      .match(/ d="(M[^"]*)"/)![1]!
      .match(/M/g)?.length,
  ).toBe(2);
});

test('[SR3] the page says at once whether the constraints and the maximum rate were kept', () => {
  expect(page).toContain('All 600 tests meet every constraint.');
  expect(page).toContain('0.24, within the 0.25 of the design');
  const bad = simulationPage({ ...report, violations: 3, exposure: { ...report.exposure, max: 0.3 } });
  expect(bad).toContain('3 of 600 tests break a constraint.');
  expect(bad).toContain('0.3, ABOVE the 0.25');
});

test('[SR2] an axis runs over round numbers that take in every value', () => {
  for (const values of [
    [0, 1],
    [-2.03, 1.97],
    [0.24, 0.31],
    [5, 5],
    [0, 0],
    [1, 1000],
    [-0.002, 0.013],
  ]) {
    const { ticks, place, decimals } = axis(values, 0, 100);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThan(12);
    for (const value of values) {
      expect(place(value)).toBeGreaterThanOrEqual(-1e-6);
      expect(place(value)).toBeLessThanOrEqual(100 + 1e-6);
    }
    const labels = ticks.map((tick) => tick.toFixed(decimals));
    expect(new Set(labels).size).toBe(labels.length);
  }
});

test('[SR1] a report with hardly anything in it still makes a page', () => {
  const { linear: _l, postHoc: _p, constraintCosts: _c, classification: _k, ...rest } = report;
  const bare = {
    ...rest,
    conditional: [],
    byLength: [],
    lengths: [],
    violationsByConstraint: [],
    maximumRate: null,
  };
  const html = simulationPage({ ...bare, exposure: { ...rest.exposure, rates: [0] } });
  expect(badlyNested(html)).toEqual([]);
  expect(html).not.toMatch(/NaN|Infinity|undefined/);
});
