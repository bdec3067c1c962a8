import type { PostHocFigures, SimulationReport } from '#psychometrics/simulation/simulationReport.ts';
import type { ExposureControl } from '#psychometrics/simulation/study.ts';
import type { Loss, LossOfPrecision } from './lossOfPrecision.ts';

/** What `psychometrics/REPORT.md` is about. */
export interface ReportFigures {
  readonly persons: number;
  /** Persons in the comparison with the linear form. */
  readonly few: number;
  readonly bankSize: number;
  readonly linearLength: number;
  readonly highestRate: number;
  /** The adaptive test over many lengths, beside the linear form. */
  readonly beside: SimulationReport;
  readonly linear: SimulationReport;
  /** The adaptive test without and with exposure control. */
  readonly free: SimulationReport;
  readonly held: SimulationReport;
  /** What the second loses against the first. */
  readonly loss: LossOfPrecision;
  readonly control: Extract<ExposureControl, { kind: 'priced' }>;
  /** 30 of 500 items, plain. */
  readonly short: SimulationReport;
  readonly postHoc?: { readonly name: string; readonly figures: PostHocFigures };
}

/** A claim, what was found, and whether that is it. */
interface Claim {
  readonly says: string;
  readonly found: string;
  readonly holds: boolean;
}

export function claimsOf(figures: ReportFigures): Claim[] {
  const { beside, linear, free, held, loss, short, highestRate, linearLength, postHoc } = figures;
  const items = itemsForSameSe(figures);
  const violations = beside.violations + free.violations + held.violations;
  return [
    {
      says: `fewer items than the linear form of ${linearLength} for the same standard error`,
      found: items === undefined ? `more than ${beside.items.max}` : `${items} items`,
      holds: items !== undefined && items < linearLength,
    },
    {
      says: 'the blueprint held exactly, in every test',
      found: `${violations} of ${2 * figures.persons + figures.few} tests break it`,
      holds: violations === 0,
    },
    {
      says: `no item in more than ${highestRate} of the tests`,
      found: held.exposure.max.toFixed(3),
      holds: held.exposure.max <= highestRate,
    },
    {
      says: 'at most 20 % of the bank unused',
      found: percent(held.exposure.unusedShare),
      holds: held.exposure.unusedShare <= 0.2,
    },
    {
      says: 'at most 5 % of the RMSE lost by that',
      found: `expected ${inWords(loss.expectedRmse)}; by the errors made ${inWords(loss.rmse)}`,
      holds: certainlyBelow(loss.expectedRmse, 0.05) && agree(loss),
    },
    {
      says: 'RMSE of at most 0.31 after 30 of 500 3PL items',
      found: short.rmse.toFixed(3),
      holds: short.rmse <= 0.31,
    },
    ...(postHoc
      ? [
          {
            says: `r ≥ 0.95 with the full-length θ on ${postHoc.name}, from`,
            found: `${postHoc.figures.itemsForR95 ?? 'no number of'} of ${postHoc.figures.fullLength.toFixed(0)} items on`,
            holds: postHoc.figures.itemsForR95 !== null,
          },
        ]
      : []),
    {
      says: 'simulated errors are as large as tests report them',
      found: `linear ${ratio(linear)}, adaptive ${ratio(beside)}, held ${ratio(held)} (RMSE / reported SE)`,
      holds: [linear, beside, held].every((report) => Math.abs(Number(ratio(report)) - 1) < 0.1),
    },
  ];
}

/** The page, in Markdown; charts stand beside it in `report/`. */
export function reportText(figures: ReportFigures): string {
  const { persons, few, bankSize, linearLength, beside, linear, free, held, loss, control, postHoc } =
    figures;
  const items = itemsForSameSe(figures);
  const row = (name: string, of: SimulationReport) =>
    `| ${name} | ${of.items.mean} | ${of.rmse.toFixed(3)} | ${seOf(of).toFixed(3)} | ${of.exposure.max.toFixed(3)} | ${percent(of.exposure.unusedShare)} | ${of.overlap?.toFixed(3) ?? '–'} | ${of.violations} |`;
  return `# What the simulation shows

Made by \`npx tsx tests/load/simulationReport.ts\`${postHoc ? ' with `--posthoc`' : ''}; seeded, so it always shows the same. Persons come from a standard normal population:
${few} in the comparison with the linear form, ${persons} elsewhere. The bank of the first two parts has ${bankSize} 3PL items, and the blueprint is one of the size of
an LHK: 10 themes, 17 ICPC chapters, 5 ages, 4 aspects, urgent items, enemies. Bank and blueprint are made up.

| Claim | Found | Holds |
|---|---|---|
${claimsOf(figures)
  .map(({ says, found, holds }) => `| ${says} | ${found} | ${holds ? 'yes' : '**no**'} |`)
  .join('\n')}

## Adaptive beside linear

A linear form of ${linearLength} items from the same bank and blueprint, with as much information over the population as there is, against shadow
tests of maximum information with the same draws. The form reports a standard error of ${seOf(linear).toFixed(3)}; the adaptive test
${items === undefined ? `has not come to that after ${beside.items.max} items` : `reports that after ${items} items, ${percent(1 - items / linearLength)} fewer`}.

![Error after so many items](report/linear-error-by-length.svg)

![Bias and root mean square error by ability](report/linear-error-by-ability.svg)

![Information of the tests at the true ability](report/linear-test-information.svg)

## Exposure

The same bank, tests of ${free.items.mean} items, blueprint of that length; without exposure control (maximum information), and with prices: an item in
demand costs part of its value, and goes to those it tells most. Items are then valued over the posterior (MPWI). The prices are
found beforehand, from the tests of ${control.candidates} simulated persons who do not come back in the table, as an institute does before a joint start,
when prices cannot follow one candidate after another. After that they move by a small step (${control.step}) from person to person; an item nobody gets is
offered ever cheaper once ${1 / control.minimumRate} persons went by without it, and one that has reached a rate of ${control.maximumRate} is withheld. Rates are
counted over all ${persons} persons together; within one level of ability an item can be in more of the tests. Used is an item that was in any test.

What was chosen after looking: the control, the unit of its prices and its figures, tried on persons of another seed; the seed of this page was only used
to make it. The bank and the blueprint were not changed for it.

Both rows have the same persons with the same draws, so the losses are of pairs. The errors that these persons' tests made are ${percent(loss.rmse.share, 2)} larger, with a
standard error of ${percent(loss.rmse.se, 2)}: too coarse to tell 4 from 6. Persons come from the very prior of the estimates, so the squared error to be expected given someone's
responses is the posterior variance. The root of its mean is the same RMSE with the chance of the last draw taken out (Rao–Blackwell); it is
${percent(loss.expectedRmse.share, 2)} larger, with a standard error of ${percent(loss.expectedRmse.se, 2)} (delta method; it takes persons for independent, which the shared prices make not quite true).
The claim holds when that lies below 5 % by more than 1.96 standard errors and the errors made do not contradict it. The expected loss was added
after a first run whose errors alone (6.16 %, standard error 1.55 %) could not decide; the control was not changed after that run.

| Test | items | RMSE | reported SE | highest rate | unused | overlap | violations |
|---|---|---|---|---|---|---|---|
${row('linear form', linear)}
${row('adaptive, free', free)}
${row('adaptive, exposure held', held)}

Without control:

![Exposure of the items, most used first](report/free-exposure.svg)

Held:

![Exposure of the items, most used first](report/held-exposure.svg)

![The standard error that tests report, beside the real one](report/held-reported-and-real-se.svg)
${postHoc ? replayText(postHoc) : ''}`;
}

function replayText({ name, figures }: NonNullable<ReportFigures['postHoc']>): string {
  const { persons, fullLength, itemsForR95, curve } = figures;
  const at = (length: number) => curve.find((point) => point.length === length);
  const lengths = [5, 10, 15, 20, 25, 30, 40, 50].filter((length) => at(length) !== undefined);
  return `
## Real responses

\`${name}\`: ${persons} persons, ${fullLength.toFixed(0)} responses each. Items are chosen by maximum information and answered as the person answered
them; the estimate is compared with that from all responses. A part correlates with its whole, so r flatters a little.
${itemsForR95 === null ? 'r never reaches 0.95.' : `From ${itemsForR95} items on r is at least 0.95.`}

| items | r | RMSE (logits) |
|---|---|---|
${lengths.map((length) => `| ${length} | ${at(length)!.r?.toFixed(3) ?? '–'} | ${at(length)!.rmse.toFixed(3)} |`).join('\n')}

![Real responses: correlation with the full-length estimate](report/real-post-hoc.svg)
`;
}

/** The least number of items after which the adaptive tests report the standard error of the linear form. */
function itemsForSameSe({ beside, linear }: ReportFigures): number | undefined {
  return beside.byLength.find(({ se }) => se !== null && se <= seOf(linear))?.length;
}

/** The mean standard error at the end. */
function seOf({ byLength }: SimulationReport): number {
  return byLength.at(-1)?.se ?? Number.NaN;
}

/** Whether a loss lies below a bound by more than chance explains. */
function certainlyBelow({ share, se }: Loss, bound: number): boolean {
  return share + 1.96 * se <= bound;
}

/** Whether the errors made differ from those expected by no more than chance explains. */
function agree({ rmse, expectedRmse }: LossOfPrecision): boolean {
  return Math.abs(rmse.share - expectedRmse.share) <= 1.96 * rmse.se;
}

function inWords({ share, se }: Loss): string {
  return `${percent(share, 2)}, with a standard error of ${percent(se, 2)}`;
}

function ratio(report: SimulationReport): string {
  return (report.rmse / seOf(report)).toFixed(3);
}

function percent(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)} %`;
}
