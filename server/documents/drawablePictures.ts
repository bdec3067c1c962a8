import sharp from 'sharp';
import type { DrawablePicture } from './Picture.tsx';

/** Pixels across at most: sharp at the widest a picture stands on paper. */
const mostPixels = 1_000;

/** Pictures of any kind we keep, as kinds that can stand in a document, on white. One that cannot be read is left out. */
export async function drawablePictures(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, DrawablePicture>> {
  const pictures = new Map<string, DrawablePicture>();
  for (const [name, bytes] of files) {
    const picture = await drawable(name, bytes).catch(() => undefined);
    if (picture !== undefined) pictures.set(name, picture);
  }
  return pictures;
}

async function drawable(name: string, bytes: Uint8Array): Promise<DrawablePicture> {
  // A drawing has no pixels of its own: at 144 dots to the inch it has twice those of a screen.
  const read = sharp(bytes, name.endsWith('.svg') ? { density: 144 } : {});
  const white = read
    .resize({ width: mostPixels, withoutEnlargement: true })
    .flatten({ background: '#ffffff' });
  return /\.(svg|png)$/.test(name)
    ? { format: 'png', data: await white.png({ palette: name.endsWith('.svg'), effort: 1 }).toBuffer() }
    : { format: 'jpg', data: await white.jpeg({ quality: 88 }).toBuffer() };
}
