import sharp from 'sharp';
import type { CleanPicture } from './acceptMedia.ts';
import { MediaProblem } from './mediaProblem.ts';

/** More pixels than a camera of a phone makes; a picture of fewer needs little memory, since it is read in strips. */
const maximumPixels = 40_000_000;
/** Longest side kept, in pixels: sharp on every screen at 400 % zoom of the question's column. */
const longestSide = 2000;

sharp.cache(false);
sharp.concurrency(1);

/**
 * A raster picture, decoded and encoded anew: turned upright, at most 2,000 pixels a side, in sRGB, and
 * without metadata such as where and when it was taken.
 *
 * @throws {MediaProblem} for another kind of file, one that is damaged, moves, or has too many pixels
 */
export async function acceptPicture(bytes: Uint8Array): Promise<CleanPicture> {
  const kind = kindOf(bytes);
  const source = sharp(bytes, { limitInputPixels: false, sequentialRead: true, failOn: 'error' });
  const { width, height, pages = 1 } = await refusing(() => source.metadata());
  if (width * height > maximumPixels) throw new MediaProblem('tooManyPixels', `${width} × ${height}`);
  if (pages > 1) throw new MediaProblem('moving', String(pages));
  const upright = source.autoOrient().resize({
    width: longestSide,
    height: longestSide,
    fit: 'inside',
    withoutEnlargement: true,
  });
  const encoded = {
    png: () => upright.png({ compressionLevel: 9 }),
    jpg: () => upright.jpeg({ quality: 85 }),
    webp: () => upright.webp({ quality: 85 }),
  }[kind]();
  const { data, info } = await refusing(() => encoded.toBuffer({ resolveWithObject: true }));
  return { extension: kind, bytes: data, widthPx: info.width, heightPx: info.height };
}

/** By the first bytes. A GIF becomes a PNG. */
function kindOf(bytes: Uint8Array): 'png' | 'jpg' | 'webp' {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (start.startsWith('\u0089PNG\r\n')) return 'png';
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'jpg';
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp';
  if (start.startsWith('GIF8')) return 'png';
  throw new MediaProblem(
    'unknownKind',
    bytes.length === 0 ? 'leeg' : start.slice(0, 4).replace(/[^ -~]/g, '·'),
  );
}

/** Whatever the decoder stumbles over is wrong with the file. */
async function refusing<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new MediaProblem('damaged', (error as Error).message.split('\n')[0]!.slice(0, 120));
  }
}
