import { between, circle, colour, label, pointer, progress, shape } from './drawing.ts';
import type { Scene } from './scene.ts';
import { syringe } from './syringe.ts';

/** A needle under the acromion, with its tip in the tendon: the plunger does not move. */
export const shoulderInjection: Scene = {
  name: 'clip-schouder-injectie',
  seconds: 12,
  posterAt: 1,
  captions: [
    { from: 0.3, to: 3.5, text: 'Doorsnede van de schouder van voren. De spuit is gevuld.' },
    { from: 3.6, to: 7.4, text: 'De naald gaat van opzij onder de rand van het acromion door.' },
    { from: 7.5, to: 11.8, text: 'De punt ligt in de lichtgrijze band. De zuiger komt niet in beweging.' },
  ],
  draw: (seconds) => {
    const inward = progress(seconds, 3, 7);
    const push = seconds > 7.6 ? Math.sin((seconds - 7.6) * 9) * 1.6 : 0;
    return (
      shape(
        'M-10 40 C200 22 300 18 352 48 C424 92 436 200 428 370 L-10 370 Z',
        colour.skin,
        colour.skinEdge,
      ) +
      shape(
        'M312 92 C390 104 408 190 390 370 L346 370 C356 240 356 150 312 92 Z',
        colour.flesh,
        colour.fleshEdge,
        1.5,
      ) +
      shape(
        'M12 130 C70 118 116 128 152 158 C166 172 166 232 146 246 C120 262 70 330 50 360 L4 360 Z',
        colour.bone,
        colour.boneEdge,
      ) +
      shape(
        'M182 200 C182 148 220 124 262 128 C312 132 334 172 328 214 C324 244 318 262 316 360 L238 360 C236 300 182 268 182 200 Z',
        colour.bone,
        colour.boneEdge,
      ) +
      shape(
        'M40 112 C120 92 190 96 250 106 C292 112 324 132 332 186 L316 200 C308 160 292 136 254 128 C196 118 120 122 50 134 Z',
        '#d5d4da',
        '#6f6d7c',
        2,
      ) +
      shape(
        'M96 66 C170 50 260 50 304 66 C318 74 316 88 302 90 C250 82 170 84 106 92 Z',
        colour.bone,
        colour.boneEdge,
      ) +
      label(470, 330, 'huid') +
      pointer(466, 324, 420, 324) +
      label(254, 232, 'humeruskop', 'middle') +
      label(200, 77, 'acromion', 'middle') +
      syringe({
        x: between(452, 292, inward),
        y: between(104, 119, inward),
        degrees: 176,
        filled: 0.8 + push * 0.002,
        fluid: colour.water,
        needle: 118,
      }) +
      (seconds > 7 ? circle(292, 119, 10, 'none', colour.ink, 2) : '')
    );
  },
};
