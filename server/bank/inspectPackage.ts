import { posix } from 'node:path';
import type { ContentPackage } from '#itembank/qti/contentPackage.ts';
import { itemProblems } from '#itembank/qti/itemProblems.ts';
import { type QtiDocument, readQtiDocument } from '#itembank/qti/qtiDocument.ts';
import { QtiProblem } from '#itembank/qti/qtiProblem.ts';
import { decodeXml } from './decodeXml.ts';
import type { Zip } from './openZip.ts';

/** A problem, and the file of the package it stands in. */
export interface FileProblem {
  readonly file: string;
  readonly problem: QtiProblem;
}

/** What one resource of a package turned out to be; undefined when it could not be read. */
export interface InspectedResource {
  readonly identifier: string;
  readonly type: string;
  readonly file: string;
  readonly document: QtiDocument | undefined;
}

const manifestName = 'imsmanifest.xml';

/**
 * Reads a package file by file: its manifest, and every item, test and question file that names. What cannot
 * be read is reported with its file; nothing is left out in silence.
 *
 * @throws {QtiProblem} when there is no manifest, or none that can be read
 */
export async function inspectPackage(
  zip: Zip,
): Promise<{ resources: InspectedResource[]; problems: FileProblem[] }> {
  const { manifest, contents } = await packageContents(zip);
  const resources: InspectedResource[] = [];
  const problems: FileProblem[] = [];
  for (const { identifier, type, href, files, line } of contents.resources) {
    for (const name of new Set([...(href === undefined ? [] : [href]), ...files])) {
      const path = pathInside(manifest, name);
      if (path === undefined || !zip.has(path)) {
        problems.push({ file: manifest, problem: new QtiProblem('missing', name, { line }) });
      }
    }
    const file = href === undefined ? undefined : pathInside(manifest, href);
    if (file === undefined || !zip.has(file) || !holdsQuestions(type)) continue;
    const document = await readPackaged(zip, file);
    if (document instanceof QtiProblem) problems.push({ file, problem: document });
    else if (document.kind === 'item') {
      problems.push(...itemProblems(document.item).map((problem) => ({ file, problem })));
    }
    resources.push({
      identifier,
      type,
      file,
      document: document instanceof QtiProblem ? undefined : document,
    });
  }
  return { resources, problems };
}

/**
 * The list of contents of a package, and where it stands.
 *
 * @throws {QtiProblem} when there is no manifest, or none that can be read
 */
export async function packageContents(zip: Zip): Promise<{ manifest: string; contents: ContentPackage }> {
  const manifest = zip.names.find((name) => posix.basename(name).toLowerCase() === manifestName);
  if (manifest === undefined) throw new QtiProblem('missing', manifestName);
  const list = readQtiDocument(decodeXml(await zip.read(manifest)), manifest);
  if (list.kind !== 'manifest') throw new QtiProblem('notQti', manifestName);
  return { manifest, contents: list.contents };
}

/** One file of a package, or what is wrong with it. */
export async function readPackaged(zip: Zip, file: string): Promise<QtiDocument | QtiProblem> {
  try {
    return readQtiDocument(decodeXml(await zip.read(file)), file);
  } catch (error) {
    if (error instanceof QtiProblem) return error;
    throw error;
  }
}

/** `imsqti_item_xmlv2p2`, `imsqti_test_xmlv3p0`, `imsqti_xmlv1p2`, and 1.2 within a cartridge. */
export function holdsQuestions(type: string): boolean {
  return /^imsqti_(item|test|assessment)?_?xmlv|^imsqti_xmlv1|\/imscc_xmlv1p\d\/(assessment|question-bank)$/.test(
    type,
  );
}

/** A file named from another file of the package, as the package names it; undefined when that leads outside. */
export function pathInside(manifest: string, href: string): string | undefined {
  try {
    const name = decodeURIComponent(href.replace(/[?#].*$/, ''));
    const path = posix.normalize(posix.join(posix.dirname(manifest), name));
    return path.startsWith('..') || posix.isAbsolute(name) || /^[a-z][a-z+.-]*:/i.test(name)
      ? undefined
      : path;
  } catch {
    return undefined;
  }
}
