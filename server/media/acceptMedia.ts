import { createHash } from 'node:crypto';
import { mediaLimits } from '#contracts/media.ts';
import { acceptDrawing } from './acceptDrawing.ts';
import { acceptPicture } from './acceptPicture.ts';
import { MediaProblem } from './mediaProblem.ts';

/** A picture made safe to show: written anew, without whatever else stood in the file. */
export interface CleanPicture {
  readonly extension: 'png' | 'jpg' | 'webp' | 'svg';
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A clean picture under the name that items use: the hash of what is in it. */
export interface AcceptedMedia extends Omit<CleanPicture, 'extension'> {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
}

const maximumBytes = mediaLimits.megabytes * 1024 * 1024;
const typeOf = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp', svg: 'image/svg+xml' } as const;

/**
 * Takes a picture for what its bytes say it is, whatever its name; or says why not. Rules: SPEC.md, section ME.
 *
 * @param drawingBytes how large a drawing may be; reading one occupies the thread
 */
export async function acceptMedia(
  bytes: Uint8Array,
  { drawingBytes = maximumBytes } = {},
): Promise<AcceptedMedia | MediaProblem> {
  try {
    if (bytes.length > maximumBytes) throw new MediaProblem('tooLarge', `${bytes.length >> 20} MiB`);
    const isDrawing = looksLikeXml(bytes);
    if (isDrawing && bytes.length > drawingBytes) {
      throw new MediaProblem('drawingTooLarge', `${bytes.length >> 10} KiB`);
    }
    const { extension, ...clean } = isDrawing ? acceptDrawing(bytes) : await acceptPicture(bytes);
    const hash = createHash('sha256').update(clean.bytes).digest('hex');
    return { ...clean, name: `${hash}.${extension}`, type: typeOf[extension] };
  } catch (error) {
    if (error instanceof MediaProblem) return error;
    throw error;
  }
}

function looksLikeXml(bytes: Uint8Array): boolean {
  return /^(\u00ef\u00bb\u00bf)?\s*</.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'));
}
