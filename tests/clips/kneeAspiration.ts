import { at, between, circle, colour, label, pointer, progress, shape } from './drawing.ts';
import type { Scene } from './scene.ts';
import { syringe } from './syringe.ts';

const turbid = '#c9b75c';

/** Fluid is drawn from a swollen knee: yellow-green, with flakes that hide what is behind it. */
export const kneeAspiration: Scene = {
  name: 'clip-knie-punctie',
  seconds: 12,
  posterAt: 1,
  captions: [
    { from: 0.3, to: 3.4, text: 'Rechterknie van voren, gestrekt. Links in beeld is lateraal.' },
    { from: 3.5, to: 6.4, text: 'De naald gaat van lateraal boven onder de patella.' },
    { from: 6.5, to: 11.8, text: 'De spuit vult zich met ondoorzichtig, geelgroen vocht met vlokken.' },
  ],
  draw: (seconds) => {
    const inward = progress(seconds, 2.8, 6);
    const filled = 0.72 * progress(seconds, 6.6, 11);
    const swelling = 1 - 0.35 * progress(seconds, 6.6, 11);
    return at(
      80,
      50,
      0,
      shape(
        'M196 -60 C190 80 186 110 196 160 C202 200 206 250 222 360 L424 360 C440 250 446 200 450 160 C458 110 452 80 446 -60 Z',
        colour.skin,
        colour.skinEdge,
      ) +
        shape(
          'M268 -60 H372 C372 50 380 80 404 112 C424 138 424 176 398 186 C370 196 350 182 320 180 C290 182 270 196 242 186 C216 176 216 138 236 112 C260 80 268 50 268 -60 Z',
          colour.bone,
          colour.boneEdge,
        ) +
        shape(
          'M226 214 C226 202 240 200 256 202 C290 208 306 198 320 198 C334 198 350 208 384 202 C400 200 414 202 414 214 C412 250 384 270 372 360 H268 C256 270 228 250 226 214 Z',
          colour.bone,
          colour.boneEdge,
        ) +
        `<ellipse cx="320" cy="84" rx="${86 * swelling}" ry="${66 * swelling}" fill="#e9d58f" opacity="0.62" stroke="#8a7430" stroke-width="2"/>` +
        shape(
          'M320 70 C352 70 368 92 366 116 C364 142 340 164 320 168 C300 164 276 142 274 116 C272 92 288 70 320 70 Z',
          '#efe2bd',
          '#5a4d30',
        ) +
        label(470, 122, 'patella') +
        pointer(466, 116, 350, 120) +
        label(470, 262, 'tibia') +
        pointer(466, 256, 380, 250) +
        label(-40, 290, 'lateraal') +
        syringe({
          x: between(164, 272, inward),
          y: between(38, 82, inward),
          degrees: 22,
          filled,
          fluid: turbid,
          needle: 84,
        }) +
        flakes(filled),
    );
  },
};

/** Flakes in the barrel, seen through the fluid near the hub. */
function flakes(filled: number): string {
  const along = (distance: number, across: number) => {
    const turn = (22 * Math.PI) / 180;
    return [
      272 - distance * Math.cos(turn) - across * Math.sin(turn),
      82 - distance * Math.sin(turn) + across * Math.cos(turn),
    ] as const;
  };
  return [104, 114, 122, 131, 142, 150, 160, 168]
    .filter((distance) => distance < 98 + 104 * filled - 4)
    .map((distance, i) => {
      const [x, y] = along(distance, [-7, 4, -2, 8, -5, 3, -8, 6][i]!);
      return circle(x, y, 3, '#8d7d2c');
    })
    .join('');
}
