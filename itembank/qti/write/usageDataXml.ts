import type { Calibration, CalibrationQuality } from '#itembank/calibration/calibration.ts';
import type { ExchangedItem, ItemStatistic } from './exchangedItem.ts';
import { document, element, type Xml } from './xmlText.ts';

const parameters = ['a', 'b', 'c', 'd'] as const;

/**
 * What is known about items, as QTI usage data: statistics by administration, and the parameters of the 4PL model in
 * the logistic metric with what is known of their quality, whose `context` says where they come from.
 *
 * @see 1EdTech, QTI 2.2 Usage Data and Item Statistics
 */
export function usageDataXml(items: readonly ExchangedItem[]): string {
  return document(
    element(
      'usageData',
      { xmlns: 'http://www.imsglobal.org/xsd/imsqti_usagedata_v2p2' },
      items.flatMap(({ code, calibration, statistics }) => [
        ...(calibration ? calibrated(code, calibration) : []),
        ...statistics.map((one) => statisticXml(code, one)),
      ]),
    ),
  );
}

function calibrated(code: string, { origin, ...values }: Calibration): Xml[] {
  const [context, cases] =
    origin.kind === 'calibrated'
      ? [`calibrated ${origin.on} ${origin.method}`, origin.responses]
      : [`expertEstimate ${origin.on} ${origin.by}`, 0];
  const quality = origin.kind === 'calibrated' ? (origin.quality ?? {}) : {};
  const figures = [...parameters.map((name) => [name, values[name]] as const), ...known(quality)];
  return figures.map(([name, value]) => statisticXml(code, { name: `irt.${name}`, context, cases, value }));
}

function known(quality: CalibrationQuality): (readonly [string, number])[] {
  return Object.entries(quality).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
}

function statisticXml(code: string, { name, context, cases, value }: ItemStatistic): Xml {
  return element(
    'ordinaryStatistic',
    { name, context, caseCount: cases },
    element('targetObject', { identifier: code }),
    element('value', { baseType: 'float' }, String(value)),
  );
}
