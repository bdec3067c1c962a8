import { Calibration, type CalibrationOrigin } from '#itembank/calibration/calibration.ts';
import { readAssessmentItem } from '../assessmentItem.ts';
import type { ExchangedItem, ItemStatistic } from '../write/exchangedItem.ts';
import { usageDataFile } from '../write/qtiPackage.ts';
import { parseXml } from '../xml/parseXml.ts';
import { childNamed, descendantsNamed, textOf, type XmlElement } from '../xml/xmlElement.ts';
import { NotOurs } from './notOurs.ts';
import { restoreItem } from './restoreItem.ts';

/**
 * The items that `qtiPackage` wrote, with their statistics.
 *
 * @param textOfFile the text of a file of the package; undefined when it is not there
 * @throws {NotOurs} when the package was not written by us, or was changed
 * @throws {QtiProblem} when a file cannot be read
 */
export function restorePackage(textOfFile: (path: string) => string | undefined): ExchangedItem[] {
  const read = (path: string): XmlElement => {
    const text = textOfFile(path);
    if (text === undefined) throw new NotOurs(`a package without ${path}`, 1);
    return parseXml(text);
  };
  const known = usageData(read(usageDataFile));
  return descendantsNamed(read('imsmanifest.xml'), 'resource').flatMap((resource): ExchangedItem[] => {
    const { identifier: code = '', href = '', type = '' } = resource.attributes;
    if (!type.startsWith('imsqti_item')) return [];
    const [lom] = descendantsNamed(resource, 'lom');
    if (lom === undefined) throw new NotOurs(`${code} without metadata`, resource.line);
    const content = restoreItem(readAssessmentItem(read(href)), lom);
    return [{ code, content, ...about(known.get(code) ?? []) }];
  });
}

function usageData(root: XmlElement): Map<string, ItemStatistic[]> {
  const known = new Map<string, ItemStatistic[]>();
  for (const element of descendantsNamed(root, 'ordinaryStatistic')) {
    const { name = '', context = '', caseCount } = element.attributes;
    const value = Number(textOf(childNamed(element, 'value') ?? element));
    const item = childNamed(element, 'targetObject')?.attributes.identifier ?? '';
    known.set(item, [...(known.get(item) ?? []), { name, context, cases: Number(caseCount), value }]);
  }
  return known;
}

/** Parameters stand among the statistics, as `irt.a` to `irt.d`. */
function about(statistics: readonly ItemStatistic[]): Pick<ExchangedItem, 'calibration' | 'statistics'> {
  const own = statistics.filter(({ name }) => name.startsWith('irt.'));
  const [first] = own;
  return {
    calibration: first
      ? Calibration.parse({
          ...Object.fromEntries(own.map(({ name, value }) => [name.slice('irt.'.length), value])),
          origin: originOf(first),
        })
      : null,
    statistics: statistics.filter((one) => !own.includes(one)),
  };
}

function originOf({ context, cases }: ItemStatistic): CalibrationOrigin {
  const [kind, on = '', ...rest] = context.split(' ');
  const said = rest.join(' ');
  return kind === 'calibrated'
    ? { kind, method: said, responses: cases, on }
    : { kind: 'expertEstimate', by: said, on };
}
