import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { colour } from './drawing.ts';
import type { Caption, Scene } from './scene.ts';
import { scenes } from './scenes.ts';

/**
 * Draws the clips of the demonstration bank and writes them as MP4, with captions and a poster:
 *
 *     apt-get install -y ffmpeg
 *     npx tsx tests/clips/renderClips.ts [name …]
 */
const folder = join(import.meta.dirname, '../../itembank/demo/media');
const framesPerSecond = 12;
const [width, height] = [640, 360];

const wanted = process.argv.slice(2);
for (const scene of scenes.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  writeFileSync(join(folder, `${scene.name}.vtt`), webVtt(scene.captions));
  await sharp(frame(scene, scene.posterAt))
    .png({ palette: true, effort: 10 })
    .toFile(join(folder, `${scene.name}-beeld.png`));
  await encode(scene, join(folder, `${scene.name}.mp4`));
  console.log(scene.name);
}

function frame(scene: Scene, seconds: number): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Liberation Sans, sans-serif"><rect width="${width}" height="${height}" fill="${colour.paper}"/>${scene.draw(seconds)}</svg>`,
  );
}

/** H.264 baseline, which every phone plays; the index stands in front, so it plays before it is all there. */
async function encode(scene: Scene, file: string): Promise<void> {
  const encoder = spawn(
    'ffmpeg',
    [
      ...['-y', '-loglevel', 'error', '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`],
      ...['-r', String(framesPerSecond), '-i', '-', '-c:v', 'libx264', '-profile:v', 'baseline'],
      ...['-level', '3.0', '-pix_fmt', 'yuv420p', '-crf', '24', '-preset', 'veryslow', '-threads', '1'],
      ...['-movflags', '+faststart', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-an', file],
    ],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  );
  for (let i = 0; i < scene.seconds * framesPerSecond; i++) {
    const pixels = await sharp(frame(scene, i / framesPerSecond))
      .removeAlpha()
      .raw()
      .toBuffer();
    if (!encoder.stdin.write(pixels)) await once(encoder.stdin, 'drain');
  }
  encoder.stdin.end();
  const [code] = (await once(encoder, 'close')) as [number];
  if (code !== 0) throw new Error(`ffmpeg ended with ${code} for ${scene.name}`);
}

function webVtt(captions: readonly Caption[]): string {
  const cues = captions.map(({ from, to, text }) => `${clock(from)} --> ${clock(to)}\n${text}\n`);
  return ['WEBVTT\n', ...cues].join('\n');
}

/** `00:00:03.500`: hours, minutes and seconds, as WebVTT writes them. */
function clock(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 23);
}
