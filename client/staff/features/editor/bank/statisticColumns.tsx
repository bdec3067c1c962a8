import type { ItemStatistics } from '#contracts/itemStatistics.ts';
import type { Format } from '../../../useFormat.ts';
import type { ItemColumn } from './itemColumn.ts';
import type { BankText } from './text.nl.ts';

type Latest = NonNullable<ItemStatistics['latest']>;

/** A figure, or a dash with why there is none. */
interface Figure {
  readonly value: number | null;
  readonly decimals: number;
  readonly says: string;
}

/** What sittings showed of an item. @param of the statistics of a code, as far as they are known */
export function statisticColumns(
  { columns, statistics: text }: BankText,
  format: Format,
  of: ReadonlyMap<string, ItemStatistics>,
): readonly ItemColumn[] {
  const column = (
    id: keyof BankText['columns'],
    width: number,
    figure: (code: string) => Figure,
  ): ItemColumn => ({
    id,
    header: columns[id],
    width,
    numeric: true,
    dispensable: 'first',
    sortBy: ({ code }) => figure(code).value,
    cell: ({ code }) => {
      const { value, decimals, says } = figure(code);
      return <span title={says}>{value === null ? '–' : format.number(value, decimals)}</span>;
    },
  });
  const latest =
    (decimals: number, figureOf: (found: Latest) => number | null, correlates = false) =>
    (code: string): Figure => {
      const found = of.get(code)?.latest;
      if (!found) return { value: null, decimals, says: text.neverAnswered };
      const value = figureOf(found);
      if (value !== null || !correlates) {
        return { value, decimals, says: text.of(found.sitting, format.number(found.answers)) };
      }
      return { value, decimals, says: found.adaptive ? text.adaptive : text.noSpread };
    };
  const parameter =
    (name: 'a' | 'b' | 'c') =>
    (code: string): Figure => {
      const calibration = of.get(code)?.calibration;
      return calibration
        ? { value: calibration[name], decimals: 2, says: text.noError }
        : { value: null, decimals: 2, says: text.notCalibrated };
    };
  const originOf = (code: string) => {
    const calibration = of.get(code)?.calibration;
    if (!calibration) return '–';
    const { responses } = calibration;
    return responses === null ? text.expert : text.calibrated(format.number(responses));
  };
  return [
    column('deliveries', 110, (code) => ({
      value: of.get(code)?.deliveries ?? 0,
      decimals: 0,
      says: '',
    })),
    column(
      'proportionCorrect',
      70,
      latest(2, (found) => found.proportionCorrect),
    ),
    column(
      'itemTotal',
      76,
      latest(2, (found) => found.itemTotal, true),
    ),
    column(
      'itemRest',
      76,
      latest(2, (found) => found.itemRest, true),
    ),
    column('a', 70, parameter('a')),
    column('b', 70, parameter('b')),
    column('c', 70, parameter('c')),
    {
      id: 'origin',
      header: columns.origin,
      width: 240,
      dispensable: 'first',
      sortBy: ({ code }) => originOf(code),
      cell: ({ code }) => originOf(code),
    },
    column(
      'medianTime',
      100,
      latest(0, (found) => found.medianMs / 1000),
    ),
    column('comments', 130, (code) => ({ value: of.get(code)?.comments ?? 0, decimals: 0, says: '' })),
  ];
}
