import { htmlTree } from '#itembank/import/htmlTree.ts';
import { type ImportReason, importReason, reading } from '#itembank/import/importProblem.ts';
import type { PlacedPicture } from '#itembank/import/richTextFrom.ts';
import type { ForeignText } from '#itembank/qti/import/importedQuestion.ts';
import { descendantsOf, type XmlElement } from '#itembank/qti/xml/xmlElement.ts';
import { type AcceptedMedia, acceptMedia } from '#server/media/acceptMedia.ts';
import { MediaProblem } from '#server/media/mediaProblem.ts';

/** Finds the bytes of a picture by the address a text gives; undefined when the file does not hold it. */
export type BytesOf = (source: string) => Promise<Uint8Array | undefined>;

/** Takes the pictures of one question, each made safe. Nothing is ever fetched: an address outside is not found. */
export function filePictures(onPicture: (media: AcceptedMedia) => void) {
  const told = new Set<string>();

  async function accept(source: string, bytesOf: BytesOf): Promise<PlacedPicture | ImportReason> {
    const bytes = source.startsWith('data:') ? dataOf(source) : await bytesOf(source);
    const name = source.startsWith('data:') ? 'in de tekst' : source.slice(0, 80);
    if (bytes === undefined) return importReason('picture', name);
    const media = await acceptMedia(bytes);
    if (media instanceof MediaProblem) {
      const { nl, en } = media.reason;
      const place = media.line === undefined ? name : `${name}, ${media.line}`;
      return { code: 'picture', field: null, nl: `${place}: ${nl}`, en: `${place}: ${en}` };
    }
    if (!told.has(media.name)) onPicture(media);
    told.add(media.name);
    return { media: media.name, widthPx: media.widthPx, heightPx: media.heightPx };
  }

  return async (
    elements: readonly XmlElement[],
    bytesOf: BytesOf,
  ): Promise<Map<string, PlacedPicture | ImportReason>> => {
    const found = new Map<string, PlacedPicture | ImportReason>();
    for (const source of new Set(elements.flatMap(sourcesIn)))
      found.set(source, await accept(source, bytesOf));
    return found;
  };
}

/** The trees of texts, as far as they are HTML; what is too deep is refused when the text itself is read. */
export function treesOf(texts: readonly ForeignText[]): XmlElement[] {
  return texts.flatMap(({ format, text }) => {
    if (format === 'plain' || !text.includes('<')) return [];
    const tree = reading(() => htmlTree(text));
    return 'children' in tree ? [tree] : [];
  });
}

function sourcesIn(root: XmlElement): string[] {
  return [root, ...descendantsOf(root)].flatMap(({ name, attributes }) => {
    if (name.toLowerCase() === 'img') return attributes.src ?? [];
    return name === 'object' && /^image\//.test(attributes.type ?? '') ? (attributes.data ?? []) : [];
  });
}

function dataOf(source: string): Uint8Array | undefined {
  const [, data] = /^data:[^,]*;base64,(.*)$/s.exec(source) ?? [];
  return data === undefined ? undefined : Buffer.from(data, 'base64');
}
