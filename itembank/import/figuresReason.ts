import type { ExchangedItem } from '../qti/write/exchangedItem.ts';
import type { ImportReason } from './importProblem.ts';

type Figures = Pick<ExchangedItem, 'calibration' | 'statistics'>;

const names: Readonly<Record<string, { nl: string; en: string }>> = {
  proportionCorrect: { nl: 'p-waarde', en: 'p-value' },
  itemTotalCorrelation: { nl: 'Rit', en: 'Rit' },
  itemRestCorrelation: { nl: 'Rir', en: 'Rir' },
  medianMs: { nl: 'mediane tijd in ms', en: 'median time in ms' },
};

/** What the file knows about an item, and that it stays there; undefined when it knows nothing. */
export function figuresReason(figures: Figures): ImportReason | undefined {
  const [nl, en] = (['nl', 'en'] as const).map((language) => told(figures, language).join('; '));
  if (!nl || !en) return undefined;
  return {
    code: 'figures',
    field: null,
    nl: `Het bestand geeft cijfers (${nl}). Ze worden niet overgenomen: cijfers horen bij een afname in deze bank.`,
    en: `The file gives figures (${en}). They are not taken over: figures belong to a sitting in this bank.`,
  };
}

function told({ calibration, statistics }: Figures, language: 'nl' | 'en'): string[] {
  const number = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 3 });
  const parameters = (['a', 'b', 'c', 'd'] as const)
    .map((name) => calibration && `${name} ${number(calibration[name])}`)
    .join(', ');
  const isEstimate = calibration?.origin.kind === 'expertEstimate';
  const origin = isEstimate ? { nl: 'schatting', en: 'estimate' } : { nl: 'gekalibreerd', en: 'calibrated' };
  return [
    ...(calibration ? [`${parameters}, ${origin[language]}`] : []),
    ...statistics.map(
      ({ name, context, cases, value }) =>
        `${names[name]?.[language] ?? name} ${number(value)}, ${context}, ${number(cases)}`,
    ),
  ];
}
