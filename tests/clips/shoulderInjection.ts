import { between, circle, colour, label, line, pointer, progress, shape } from './drawing.ts';
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
      shape('M70 40 C200 22 360 18 430 52 C512 92 530 200 520 360 L70 360 Z', colour.skin, colour.skinEdge) +
      shape('M392 92 C470 104 492 190 470 360 L430 360 C440 240 436 150 392 92 Z', colour.flesh, colour.fleshEdge, 1.5) +
      shape('M92 130 C150 118 196 128 232 158 C246 172 246 232 226 246 C200 262 150 330 130 360 L84 360 Z', colour.bone, colour.boneEdge) +
      shape('M262 200 C262 148 300 124 342 128 C392 132 414 172 408 214 C404 244 398 262 396 360 L318 360 C316 300 262 268 262 200 Z', colour.bone, colour.boneEdge) +
      shape('M120 112 C200 92 270 96 330 106 C372 112 404 132 412 186 L396 200 C388 160 372 136 334 128 C276 118 200 122 130 134 Z', '#d5d4da', '#6f6d7c', 2) +
      shape('M176 66 C250 50 340 50 384 66 C398 74 396 88 382 90 C330 82 250 84 186 92 Z', colour.bone, colour.boneEdge) +
      label(70, 28, 'acromion') +
      pointer(158, 26, 214, 68) +
      label(334, 232, 'humeruskop', 'middle') +
      syringe({
        x: between(536, 372, inward),
        y: between(104, 119, inward),
        degrees: 175,
        filled: 0.8 + push * 0.002,
        fluid: colour.water,
        needle: 128,
      }) +
      (seconds > 7 ? circle(372, 119, 8 + Math.abs(push) * 2, 'none', colour.ink, 2) : '') +
      line('M0 0', colour.ink)
    );
  },
};
