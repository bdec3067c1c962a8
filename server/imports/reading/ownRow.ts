import { mediaOf } from '#itembank/content/mediaOf.ts';
import { plainText } from '#itembank/content/plainText.ts';
import { renamedMedia } from '#itembank/content/renamedMedia.ts';
import { importReason } from '#itembank/import/importProblem.ts';
import type { ImportRow } from '#itembank/import/importRow.ts';
import { NotOurs } from '#itembank/qti/restore/notOurs.ts';
import { ownEntries } from '#itembank/qti/restore/restorePackage.ts';
import type { ExchangedItem } from '#itembank/qti/write/exchangedItem.ts';
import { packageIdentifier, usageDataFile } from '#itembank/qti/write/qtiPackage.ts';
import { parseXml } from '#itembank/qti/xml/parseXml.ts';
import type { Media } from '#server/bank/bankStore.ts';
import { decodeXml } from '#server/bank/decodeXml.ts';
import type { Zip } from '#server/bank/openZip.ts';
import { acceptOwnMedia } from '#server/media/acceptOwnMedia.ts';
import { MediaProblem } from '#server/media/mediaProblem.ts';
import { problemRow } from './questionRow.ts';

/** Makes an item of the text of its file; undefined when it must be read as that of another system. */
export type Restore = (text: string) => ExchangedItem | undefined;

/** How the files of a QTI package of an item bank like this one are restored, by name; empty for any other package. */
export async function ownFiles(zip: Zip, manifest: string): Promise<ReadonlyMap<string, Restore>> {
  if (manifest !== 'imsmanifest.xml' || !zip.has(usageDataFile)) return new Map();
  const list = parseXml(decodeXml(await zip.read(manifest)));
  if (list.attributes.identifier !== packageIdentifier) return new Map();
  const usage = parseXml(decodeXml(await zip.read(usageDataFile)));
  const entries = orNothing(() => ownEntries(list, usage)) ?? [];
  return new Map(
    entries.map(({ href, restore }) => [href, (text) => orNothing(() => restore(parseXml(text)))]),
  );
}

/** An item as it left another bank, with its files looked at; or the reason why it cannot come in. */
export async function ownRow(
  item: ExchangedItem,
  place: string,
  zip: Zip,
  onMedia: (media: Media) => void,
): Promise<ImportRow> {
  const names = new Map<string, string>();
  for (const name of mediaOf(item.content)) {
    const path = `media/${name}`;
    const media = zip.has(path) ? await acceptOwnMedia(await zip.read(path)) : undefined;
    if (media === undefined) return refused(item, place, importReason('picture', name));
    if (media instanceof MediaProblem) {
      const { nl, en } = media.reason;
      return refused(item, place, {
        code: 'picture',
        field: null,
        nl: `${name}: ${nl}`,
        en: `${name}: ${en}`,
      });
    }
    names.set(name, media.name);
    onMedia(media);
  }
  const { code, content, calibration, statistics } = item;
  return {
    kind: 'own',
    place,
    identifier: code,
    title: titleOf(item),
    original: '',
    content: renamedMedia(content, names),
    calibration,
    statistics,
  };
}

function refused(item: ExchangedItem, place: string, reason: ReturnType<typeof importReason>): ImportRow {
  return { ...problemRow(place, '', reason), identifier: item.code, title: titleOf(item) };
}

function titleOf({ code, content: { stem } }: ExchangedItem): string {
  const [first] = stem;
  return (first?.type === 'paragraph' ? plainText(first.content) : code).slice(0, 200);
}

function orNothing<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof NotOurs) return undefined;
    throw error;
  }
}
