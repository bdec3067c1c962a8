import { posix } from 'node:path';
import { givenReason } from '#itembank/import/importProblem.ts';
import { readQtiDocument } from '#itembank/qti/qtiDocument.ts';
import { QtiProblem } from '#itembank/qti/qtiProblem.ts';
import { parseXml } from '#itembank/qti/xml/parseXml.ts';
import { withQtiNames } from '#itembank/qti/xml/qtiNames.ts';
import type { Media } from '#server/bank/bankStore.ts';
import { decodeXml } from '#server/bank/decodeXml.ts';
import { holdsQuestions, packageContents, pathInside } from '#server/bank/inspectPackage.ts';
import type { Zip } from '#server/bank/openZip.ts';
import { documentRows } from './documentRows.ts';
import { filePictures } from './filePictures.ts';
import { ownFiles, ownRow } from './ownRow.ts';
import { problemRow } from './questionRow.ts';
import type { ReadingEvent } from './readingEvent.ts';

/**
 * Reads a QTI package file by file; what an item bank like this one wrote comes back as it was. A file that cannot be read is one question that is refused, with its place.
 *
 * @throws {QtiProblem} when the package as a whole cannot be read
 */
export async function* readPackageFile(zip: Zip): AsyncGenerator<ReadingEvent> {
  const { manifest, contents } = await packageContents(zip);
  const own = await ownFiles(zip, manifest);
  yield { kind: 'format', format: own.size > 0 ? 'peil' : 'qtiPackage', headers: [] };
  const events: ReadingEvent[] = [];
  const onMedia = (media: Media) => events.push({ kind: 'picture', media });
  const pictures = filePictures(onMedia);
  const wanted = contents.resources.filter(({ type, href }) => href !== undefined && holdsQuestions(type));
  for (const [i, { href }] of wanted.entries()) {
    const file = pathInside(manifest, href!);
    for await (const event of fileEvents(file, href!)) {
      yield* events.splice(0);
      yield event;
    }
    yield { kind: 'progress', done: (i + 1) / wanted.length };
  }

  async function* fileEvents(file: string | undefined, href: string): AsyncGenerator<ReadingEvent> {
    let text = '';
    try {
      if (file === undefined) throw new QtiProblem('missing', href);
      text = decodeXml(await zip.read(file));
      const item = own.get(file)?.(text);
      if (item) {
        yield { kind: 'row', row: await ownRow(item, file, zip, onMedia) };
        return;
      }
      const near = (address: string) => zipPath(file, address);
      const surroundings = {
        pictures,
        bytesOf: async (address: string) => {
          const path = near(address);
          return path === undefined ? undefined : zip.read(path);
        },
        treeOf: async (address: string) => {
          const path = near(address);
          return path === undefined ? undefined : withQtiNames(parseXml(decodeXml(await zip.read(path))));
        },
      };
      for await (const row of documentRows(readQtiDocument(text, file), file, text, surroundings)) {
        yield { kind: 'row', row };
      }
    } catch (error) {
      if (!(error instanceof QtiProblem)) throw error;
      const place = `${file ?? href}${error.line === undefined ? '' : `, regel ${error.line}`}`;
      const reason = givenReason({ nl: error.reason('nl'), en: error.reason('en') });
      yield { kind: 'row', row: problemRow(place, text, reason) };
    }
  }

  function zipPath(file: string, address: string): string | undefined {
    const path = pathInside(file, address) ?? '';
    // Canvas names the files of a package from a folder it writes in a variable.
    const ims = address.replace(/^(?:\$|%24)IMS-CC-FILEBASE(?:\$|%24)\//, 'web_resources/');
    const other = pathInside(posix.join(posix.dirname(manifest), 'x'), ims) ?? '';
    return [path, other].find((one) => zip.has(one));
  }
}
