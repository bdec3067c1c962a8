import type {
  ConditionalFigures,
  LinearFigures,
  PostHocFigures,
  SimulationReport,
  TimedSimulationReport,
} from '#psychometrics/simulation/simulationReport.ts';
import type { Chart, Series } from './charts/chart.ts';
import { writtenFigure } from './charts/writtenFigure.ts';

/** What charts need of a report. */
export type DrawnReport = SimulationReport & Pick<TimedSimulationReport, 'maximumRate'>;

const theta = 'true ability θ (logits)';

/** What a simulation report is drawn as; charts without anything in them are left out. */
export function simulationCharts(report: DrawnReport): Chart[] {
  const { linear, postHoc } = report;
  return [
    ...(report.conditional.length > 1
      ? [
          errorChart(report, linear),
          standardErrorChart(report),
          informationChart(report, linear),
          lengthByAbilityChart(report),
        ]
      : []),
    ...(report.byLength.length > 1 ? [lengthChart(report, linear)] : []),
    ...(report.lengths.length > 1 ? [histogram(report)] : []),
    exposureChart(report),
    ...(postHoc && postHoc.curve.length > 1 ? [postHocChart(postHoc)] : []),
  ];
}

function errorChart({ conditional }: DrawnReport, linear: LinearFigures | undefined): Chart {
  const worst = highest(conditional, 'rmse');
  return {
    id: 'error-by-ability',
    title: 'Bias and root mean square error by ability',
    description: `The error is largest, ${writtenFigure(worst.rmse)}, at θ = ${writtenFigure(worst.theta)}.`,
    kind: 'lines',
    xLabel: theta,
    yLabel: 'error (logits)',
    series: [
      along('RMSE', conditional, 'rmse'),
      along('bias', conditional, 'bias'),
      ...(linear ? [along('RMSE, linear form', linear.conditional, 'rmse')] : []),
    ],
    levels: [{ y: 0, label: '' }],
  };
}

function standardErrorChart({ conditional }: DrawnReport): Chart {
  const ratios = conditional.flatMap(({ se, empiricalSe }) => (se && empiricalSe ? [se / empiricalSe] : []));
  const range =
    ratios.length > 0 ? [Math.min(...ratios), Math.max(...ratios)].map(writtenFigure) : ['–', '–'];
  return {
    id: 'reported-and-real-se',
    title: 'The standard error that tests report, beside the real one',
    description: `Reported by real standard error lies between ${range.join(' and ')}.`,
    kind: 'lines',
    xLabel: theta,
    yLabel: 'standard error (logits)',
    series: [
      along('reported', conditional, 'se'),
      along('standard deviation of the errors', conditional, 'empiricalSe'),
    ],
  };
}

function informationChart({ conditional }: DrawnReport, linear: LinearFigures | undefined): Chart {
  return {
    id: 'test-information',
    title: 'Information of the tests at the true ability',
    description: linear
      ? 'Mean information of the adaptive tests, beside that of the linear form.'
      : 'Mean information of the adaptive tests.',
    kind: 'lines',
    xLabel: theta,
    yLabel: 'information (1 / logit²)',
    series: [
      along('adaptive', conditional, 'information'),
      ...(linear ? [along(`linear, ${linear.items.length} items`, linear.conditional, 'information')] : []),
    ],
  };
}

function lengthByAbilityChart({ conditional }: DrawnReport): Chart {
  return {
    id: 'length-by-ability',
    title: 'Mean length by ability',
    description: 'The mean number of items of the tests, over ability.',
    kind: 'lines',
    xLabel: theta,
    yLabel: 'items',
    series: [along('items', conditional, 'length')],
  };
}

function lengthChart({ byLength }: DrawnReport, linear: LinearFigures | undefined): Chart {
  const least = linear?.adaptiveItemsForSameRmse;
  return {
    id: 'error-by-length',
    title: 'Error after so many items',
    description:
      least === undefined
        ? 'The error falls as the test goes on.'
        : `The linear form of ${linear!.items.length} items is matched ${least === null ? 'at no length' : `after ${least} adaptive items`}.`,
    kind: 'lines',
    xLabel: 'items given',
    yLabel: 'RMSE and mean reported SE (logits)',
    series: [
      { name: 'RMSE', points: byLength.map(({ length, rmse }) => ({ x: length, y: rmse })) },
      { name: 'reported SE', points: byLength.map(({ length, se }) => ({ x: length, y: se })) },
    ],
    ...(linear ? { levels: [{ y: linear.rmse, label: `linear form, ${linear.items.length} items` }] } : {}),
  };
}

function histogram({ lengths, items }: DrawnReport): Chart {
  return {
    id: 'lengths',
    title: 'Length of the tests',
    description: `From ${items.min} to ${items.max} items, ${writtenFigure(items.mean)} in the mean.`,
    kind: 'bars',
    xLabel: 'items',
    yLabel: 'tests',
    series: [{ name: 'tests', points: lengths.map(({ length, tests }) => ({ x: length, y: tests })) }],
  };
}

function exposureChart({ exposure, maximumRate }: DrawnReport): Chart {
  const sorted = [...exposure.rates].sort((x, y) => y - x);
  return {
    id: 'exposure',
    title: 'Exposure of the items, most used first',
    description: `The most used item is in ${percent(exposure.max)} of the tests; ${percent(exposure.unusedShare)} of the items are in none.`,
    kind: 'lines',
    xLabel: 'items of the bank, by use',
    yLabel: 'share of the tests',
    series: [{ name: 'share of the tests', points: sorted.map((rate, k) => ({ x: k + 1, y: rate })) }],
    ...(maximumRate === null ? {} : { levels: [{ y: maximumRate, label: 'maximum of the design' }] }),
  };
}

function postHocChart({ curve, itemsForR95, fullLength }: PostHocFigures): Chart {
  const found = itemsForR95 === null ? 'is not reached' : `is kept from ${itemsForR95} items on`;
  return {
    id: 'post-hoc',
    title: 'Real responses: correlation with the full-length estimate',
    description: `A correlation of 0.95 with the estimate from ${writtenFigure(fullLength)} items ${found}.`,
    kind: 'lines',
    xLabel: 'items given',
    yLabel: 'correlation r',
    series: [{ name: 'r', points: curve.map(({ length, r }) => ({ x: length, y: r })) }],
    levels: [{ y: 0.95, label: 'r = 0.95' }],
  };
}

function along(
  name: string,
  groups: readonly ConditionalFigures[],
  figure: keyof ConditionalFigures,
): Series {
  return { name, points: groups.map((group) => ({ x: group.theta, y: group[figure] })) };
}

function highest(groups: readonly ConditionalFigures[], figure: 'rmse'): ConditionalFigures {
  return groups.reduce((worst, group) => (group[figure] > worst[figure] ? group : worst));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
