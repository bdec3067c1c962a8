import {
  Calibration,
  type CalibrationOrigin,
  CalibrationQuality,
} from '#itembank/calibration/calibration.ts';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { readAssessmentItem } from '../assessmentItem.ts';
import type { ExchangedItem, ItemStatistic } from '../write/exchangedItem.ts';
import { usageDataFile } from '../write/qtiPackage.ts';
import { parseXml } from '../xml/parseXml.ts';
import { childNamed, descendantsNamed, textOf, type XmlElement } from '../xml/xmlElement.ts';
import { NotOurs } from './notOurs.ts';
import { restoreItem } from './restoreItem.ts';

/** An item in a package of ours. */
export interface OwnEntry {
  readonly code: string;
  /** Its file, from the manifest. */
  readonly href: string;
  /** @throws {NotOurs} when its file was changed into what we do not write */
  readonly restore: (root: XmlElement) => ExchangedItem;
}

/**
 * The items a package of ours lists, each to be restored when its file is at hand.
 *
 * @param manifest its list of contents
 * @param usage its file of statistics
 * @throws {NotOurs} when the package was not written by us, or was changed
 */
export function ownEntries(manifest: XmlElement, usage: XmlElement): OwnEntry[] {
  const known = usageData(usage);
  return descendantsNamed(manifest, 'resource').flatMap((resource): OwnEntry[] => {
    const { identifier: code = '', href = '', type = '' } = resource.attributes;
    if (!type.startsWith('imsqti_item')) return [];
    const [lom] = descendantsNamed(resource, 'lom');
    if (lom === undefined || !ItemCode.safeParse(code).success)
      throw new NotOurs(`${code} without metadata or code`, resource.line);
    const restore = (root: XmlElement) => {
      const content = restoreItem(readAssessmentItem(root), lom);
      return { code, content, ...about(known.get(code) ?? [], resource.line) };
    };
    return [{ code, href, restore }];
  });
}

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
  return ownEntries(read('imsmanifest.xml'), read(usageDataFile)).map(({ href, restore }) =>
    restore(read(href)),
  );
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
function about(
  statistics: readonly ItemStatistic[],
  line: number,
): Pick<ExchangedItem, 'calibration' | 'statistics'> {
  const own = statistics.filter(({ name }) => name.startsWith('irt.'));
  const others = statistics.filter((one) => !own.includes(one));
  const [first] = own;
  if (first === undefined) return { calibration: null, statistics: others };
  const figures = own.map(({ name, value }) => [name.slice('irt.'.length), value] as const);
  const calibration = Calibration.safeParse({
    ...Object.fromEntries(figures.filter(([name]) => !isQuality(name))),
    origin: originOf(first, Object.fromEntries(figures.filter(([name]) => isQuality(name)))),
  });
  if (!calibration.success) throw new NotOurs('a calibration', line);
  return { calibration: calibration.data, statistics: others };
}

function isQuality(name: string): boolean {
  return name in CalibrationQuality.shape;
}

function originOf({ context, cases }: ItemStatistic, quality: CalibrationQuality): CalibrationOrigin {
  const [kind, on = '', ...rest] = context.split(' ');
  const said = rest.join(' ');
  return kind === 'calibrated'
    ? { kind, method: said, responses: cases, on, ...(Object.keys(quality).length > 0 && { quality }) }
    : { kind: 'expertEstimate', by: said, on };
}
