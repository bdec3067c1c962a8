import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { QtiProblem } from '#itembank/qti/qtiProblem.ts';
import { parseXml } from '#itembank/qti/xml/parseXml.ts';
import type { XmlElement } from '#itembank/qti/xml/xmlElement.ts';
import { type AcceptedMedia, acceptMedia } from './acceptMedia.ts';
import { MediaProblem } from './mediaProblem.ts';

/** A file that may be shown or played, under the hash of what is in it. */
type OwnMedia = Pick<AcceptedMedia, 'name' | 'type' | 'bytes'>;

/**
 * A file of a package that an item bank wrote. A picture is looked at as any other is; when making it anew would leave
 * nothing out, it keeps its bytes and so its name. Clips, sound and captions are known by their first bytes alone.
 */
export async function acceptOwnMedia(bytes: Uint8Array): Promise<OwnMedia | MediaProblem> {
  const played = playedKind(bytes);
  if (played) return named(bytes, played.extension, played.type);
  const clean = await acceptMedia(bytes);
  if (clean instanceof MediaProblem) return clean;
  const isWhole =
    clean.type === 'image/svg+xml' ? isWholeDrawing(bytes, clean.bytes) : await isBarePicture(bytes, clean);
  return isWhole ? named(bytes, clean.name.replace(/^.*\./, ''), clean.type) : clean;
}

function named(bytes: Uint8Array, extension: string, type: string): OwnMedia {
  return { name: `${createHash('sha256').update(bytes).digest('hex')}.${extension}`, type, bytes };
}

function playedKind(bytes: Uint8Array): { extension: string; type: string } | undefined {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (start.slice(4) === 'ftypM4A ') return { extension: 'm4a', type: 'audio/mp4' };
  if (start.slice(4, 8) === 'ftyp') return { extension: 'mp4', type: 'video/mp4' };
  if (start.startsWith('OggS')) return { extension: 'ogg', type: 'audio/ogg' };
  if (/^(ID3|\u00ff[\u00f2\u00f3\u00fa\u00fb])/.test(start)) return { extension: 'mp3', type: 'audio/mpeg' };
  return /^WEBVTT[\s]/.test(start) ? { extension: 'vtt', type: 'text/vtt' } : undefined;
}

/** The same elements, attributes and words: nothing of the drawing was left out. */
function isWholeDrawing(bytes: Uint8Array, clean: Uint8Array): boolean {
  const [before, after] = [bytes, clean].map((one) => Buffer.from(one).toString('utf8')) as [string, string];
  // An instruction is no part of the tree, and could name a style sheet elsewhere.
  if (before.replace(/^\uFEFF?\s*<\?xml\s[^?]*\?>/, '').includes('<?')) return false;
  try {
    return said(parseXml(before)) === said(parseXml(after));
  } catch (error) {
    if (error instanceof QtiProblem) return false;
    throw error;
  }
}

function said({ name, attributes, children }: XmlElement): string {
  const sorted = Object.entries(attributes)
    .filter(([attribute]) => !attribute.startsWith('xmlns'))
    .toSorted(([x], [y]) => (x < y ? -1 : 1));
  const inside = children.flatMap((child) => {
    if (typeof child !== 'string') return said(child);
    return child.trim() === '' ? [] : child;
  });
  return JSON.stringify([name, sorted, inside]);
}

/** Of the size we keep, upright, with nothing told about it and nothing behind its end. */
async function isBarePicture(bytes: Uint8Array, { widthPx, heightPx }: AcceptedMedia): Promise<boolean> {
  const { width, height, orientation, exif, xmp, iptc, icc, comments } = await sharp(bytes, {
    limitInputPixels: false,
  }).metadata();
  const told = [exif, xmp, iptc, icc, comments, orientation].some((one) => one !== undefined);
  return !told && width === widthPx && height === heightPx && endsWhereItSays(Buffer.from(bytes));
}

function endsWhereItSays(bytes: Buffer): boolean {
  if (bytes.subarray(0, 4).toString('latin1') === 'RIFF') return bytes.readUInt32LE(4) + 8 === bytes.length;
  if (bytes[0] === 0xff) return bytes.indexOf(Buffer.from([0xff, 0xd9])) === bytes.length - 2;
  return pngLength(bytes) === bytes.length;
}

/** Up to and with the chunk that ends it. */
function pngLength(bytes: Buffer): number {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const kind = bytes.toString('latin1', at + 4, at + 8);
    at += 12 + bytes.readUInt32BE(at);
    if (kind === 'IEND') return at;
  }
  return 0;
}
