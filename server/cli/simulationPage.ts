import type {
  ClassificationFigures,
  LinearFigures,
  TimedSimulationReport,
} from '#psychometrics/simulation/simulationReport.ts';
import type { Chart } from './charts/chart.ts';
import { chartSvg } from './charts/chartSvg.ts';
import { chartTable } from './charts/chartTable.ts';
import { escaped } from './charts/escaped.ts';
import { htmlTable } from './charts/htmlTable.ts';
import { writtenFigure as figure } from './charts/writtenFigure.ts';
import { simulationCharts } from './simulationCharts.ts';

const style = `
  :root{color-scheme:light dark;--ink:#1c1c1c;--paper:#fff;--rule:#d0d0d0;--soft:#f4f4f4}
  @media(prefers-color-scheme:dark){:root{--ink:#ededed;--paper:#161616;--rule:#444;--soft:#222}}
  body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:60rem;margin:0 auto;padding:1.5rem}
  h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.5rem}
  figure{margin:2rem 0}figcaption{margin:.5rem 0}svg{width:100%;height:auto}
  table{border-collapse:collapse;margin:.75rem 0;display:block;overflow-x:auto}
  caption{text-align:start;font-weight:600;padding-bottom:.25rem}
  th,td{padding:.2rem .8rem .2rem 0;text-align:end;border-bottom:1px solid var(--rule);font-variant-numeric:tabular-nums}
  th:first-child{text-align:start;font-weight:400}thead th{font-weight:600}
  summary{cursor:pointer;padding:.35rem 0}pre{background:var(--soft);padding:1rem;overflow-x:auto}`;

/** The report of a simulation as one HTML page that needs nothing else: charts in it, no scripts, light and dark. */
export function simulationPage(report: TimedSimulationReport): string {
  const title = 'Simulation of an adaptive test';
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${title}</title><style>${style}</style></head><body><main>`,
    `<h1>${title}</h1>`,
    `<p>${escaped(verdictOf(report))}</p>`,
    htmlTable('Summary', ['figure', 'value'], summaryOf(report)),
    ...simulationCharts(report).map(figureOf),
    '<h2>Constraints</h2>',
    ...constraintTables(report),
    ...(report.linear ? ['<h2>Beside a linear form</h2>', linearTable(report, report.linear)] : []),
    ...(report.classification ? ['<h2>Classification</h2>', decisionTable(report.classification)] : []),
    '<h2>How the tests ended</h2>',
    htmlTable(
      'Reason to stop',
      ['reason', 'tests'],
      report.stopReasons.map(({ reason, tests }) => [reason, figure(tests)]),
    ),
    '<h2>What was simulated</h2>',
    `<details><summary>Design</summary><pre>${escaped(JSON.stringify(report.design, undefined, 1))}</pre></details>`,
    `<details><summary>Population</summary><pre>${escaped(JSON.stringify(report.population, undefined, 1))}</pre></details>`,
    '</main></body></html>',
    '',
  ].join('\n');
}

function figureOf(chart: Chart): string {
  return [
    `<figure>${chartSvg(chart)}`,
    `<figcaption><strong>${escaped(chart.title)}.</strong> ${escaped(chart.description)}</figcaption>`,
    `<details><summary>The same figures</summary>${chartTable(chart)}</details></figure>`,
  ].join('\n');
}

/** The first thing to know: whether the design did what it promises. */
function verdictOf({
  violations,
  persons,
  replications,
  maximumRate,
  exposure,
}: TimedSimulationReport): string {
  const tests = persons * replications;
  const kept =
    violations === 0
      ? `All ${tests} tests meet every constraint.`
      : `${violations} of ${tests} tests break a constraint.`;
  if (maximumRate === null) return kept;
  const held = exposure.max <= maximumRate;
  return `${kept} The highest exposure rate is ${figure(exposure.max)}, ${held ? 'within' : 'ABOVE'} the ${figure(maximumRate)} of the design.`;
}

function summaryOf(report: TimedSimulationReport): [string, string][] {
  const { items, exposure } = report;
  return [
    ['persons', figure(report.persons)],
    ['replications', figure(report.replications)],
    ['seed', report.seed],
    ['bias (logits)', figure(report.bias)],
    ['root mean square error (logits)', figure(report.rmse)],
    ['correlation with true ability', figure(report.correlation)],
    ['items: mean', figure(items.mean)],
    ['items: SD', figure(items.sd)],
    ['items: from – to', `${items.min} – ${items.max}`],
    ['highest exposure rate', figure(exposure.max)],
    ['mean exposure rate', figure(exposure.mean)],
    ['share of the bank in no test', figure(exposure.unusedShare)],
    ['evenness of exposure, χ²', figure(exposure.chiSquare)],
    ['overlap of two tests', figure(report.overlap)],
    ['tests that break a constraint', figure(report.violations)],
    ['time per step, median (ms)', figure(report.stepMs.p50)],
    ['time per step, 99 % (ms)', figure(report.stepMs.p99)],
    ['persons per second', figure(report.personsPerSecond)],
  ];
}

function constraintTables({ violationsByConstraint, constraintCosts }: TimedSimulationReport): string[] {
  const broken = violationsByConstraint.map(({ constraint, tests }) => [constraint, figure(tests)]);
  const checked =
    broken.length === 0
      ? '<p>The design has no constraints.</p>'
      : htmlTable('Tests that break each constraint', ['constraint', 'tests'], broken);
  if (!constraintCosts) return [checked];
  const costs = constraintCosts.map((cost) => [
    ...[cost.constraint, figure(cost.rmseWithout), figure(cost.informationLost)],
    `${figure(cost.rmseLossPercent)} %`,
  ]);
  const header = ['constraint', 'RMSE without it', 'information lost (1 / logit²)', 'RMSE lost'];
  return [
    checked,
    htmlTable('What each constraint costs: the same study, the same draws, without it', header, costs),
  ];
}

function linearTable(report: TimedSimulationReport, linear: LinearFigures): string {
  const rows = [
    ['items', figure(report.items.mean), figure(linear.items.length)],
    ['bias (logits)', figure(report.bias), figure(linear.bias)],
    ['RMSE (logits)', figure(report.rmse), figure(linear.rmse)],
    ['correlation', figure(report.correlation), figure(linear.correlation)],
    ['items for the RMSE of the form', figure(linear.adaptiveItemsForSameRmse), figure(linear.items.length)],
  ];
  return htmlTable('The same persons and draws', ['figure', 'adaptive', 'linear'], rows);
}

function decisionTable({ cuts, accuracy, consistency, decisions }: ClassificationFigures): string {
  const level = (k: number) => {
    if (k === 0) return `below ${figure(cuts[0]!)}`;
    return k === cuts.length
      ? `from ${figure(cuts[k - 1]!)}`
      : `${figure(cuts[k - 1]!)} to ${figure(cuts[k]!)}`;
  };
  const rows = decisions.map((row, truth) => [level(truth), ...row.map(figure)]);
  const header = ['true level', ...decisions.map((_, k) => `decided ${level(k)}`)];
  return `<p>Right: ${figure(accuracy)} of the tests. Alike in two tests of one person: ${figure(consistency)}.</p>${htmlTable('Decisions', header, rows)}`;
}
