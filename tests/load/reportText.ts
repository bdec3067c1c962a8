import type { PostHocFigures, SimulationReport } from '#psychometrics/simulation/simulationReport.ts';

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
  const { beside, linear, free, held, short, highestRate, linearLength, postHoc } = figures;
  const items = itemsForSameSe(figures);
  const violations = beside.violations + free.violations + held.violations;
  const loss = held.rmse / free.rmse - 1;
  const seLoss = seOf(held) / seOf(free) - 1;
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
      says: 'at most 5 % of the RMSE lost by that, and of the reported SE',
      found: `${percent(loss)} of the RMSE, ${percent(seLoss)} of the SE`,
      holds: Math.max(loss, seLoss) <= 0.05,
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
  const { persons, few, bankSize, linearLength, beside, linear, free, held, postHoc } = figures;
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

The same bank, tests of ${free.items.mean} items, blueprint of that length; without exposure control, and with prices: items in demand become dearer, idle
ones cheaper, and an item that has reached the maximum rate is withheld. Items are then valued over the posterior (MPWI). Rates are counted over all ${persons} persons
together, one after another; within one level of ability an item can be in more of the tests.

What was chosen after looking: the control and its figures, tried on persons of another seed. The bank and the blueprint were not changed for
it. With ${persons} persons the RMSE of each row has a standard error of ${percent(1 / Math.sqrt(2 * persons))} of itself, so the loss of RMSE alone cannot tell 4 % from 6 %; the reported
SE, which varies much less, is why the claim asks for both.

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

function ratio(report: SimulationReport): string {
  return (report.rmse / seOf(report)).toFixed(3);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
