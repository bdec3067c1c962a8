import { between, circle, colour, label, line, pointer, progress, shape } from './drawing.ts';
import type { Scene } from './scene.ts';

/** The urethra from the outside to the bladder: down, forward and up around the bend, as points. */
const urethra = [
  [128, 330],
  [136, 290],
  [148, 250],
  [172, 226],
  [208, 236],
  [244, 258],
  [284, 262],
  [312, 236],
  [326, 200],
  [332, 170],
] as const;

/** A catheter that goes as far as the bend of a hanging penis, and no further. */
export const maleCatheter: Scene = {
  name: 'clip-katheter-inbrengen',
  seconds: 12,
  posterAt: 1,
  captions: [
    { from: 0.3, to: 3.2, text: 'Doorsnede van het bekken van een man, van opzij. De penis hangt omlaag.' },
    { from: 3.3, to: 7.4, text: 'De katheter schuift soepel naar binnen tot de eerste bocht.' },
    { from: 7.5, to: 11.8, text: 'Daar stuit de punt en buigt de katheter een beetje op.' },
  ],
  draw: (seconds) => {
    const reached = between(0, 3.15, progress(seconds, 3, 7.2));
    const stuck = seconds > 7.4 ? Math.abs(Math.sin((seconds - 7.4) * 3)) : 0;
    const inside = urethra.slice(0, Math.floor(reached) + 1).map(([x, y]) => `L${x} ${y}`);
    const i = Math.min(urethra.length - 2, Math.floor(reached));
    const [[x0, y0], [x1, y1]] = [urethra[i]!, urethra[i + 1]!];
    const tip = `L${between(x0, x1, reached - i)} ${between(y0, y1, reached - i)}`;
    const all = urethra.map(([x, y]) => `${x} ${y}`).join(' L');
    return (
      shape(
        'M190 -10 C150 60 150 130 166 176 C120 188 104 240 100 330 C104 346 150 348 158 330 C160 300 168 280 184 276 C176 320 204 350 240 340 C270 330 280 306 290 290 C340 320 420 320 470 300 C520 280 560 220 560 -10 Z',
        colour.skin,
        colour.skinEdge,
      ) +
      shape('M232 150 C212 170 214 204 236 212 C258 204 262 170 246 150 Z', colour.bone, colour.boneEdge) +
      shape(
        'M280 60 C330 36 410 44 424 96 C430 140 380 164 332 170 C290 160 256 100 280 60 Z',
        '#f4e4a5',
        '#8a7430',
      ) +
      shape(
        'M300 172 C322 160 350 164 362 184 C364 210 346 228 322 230 C302 224 292 196 300 172 Z',
        colour.flesh,
        colour.fleshEdge,
      ) +
      line(`M${all}`, colour.fleshEdge, 13) +
      line(`M${all}`, '#fbeee8', 9) +
      line(
        `M${90 - 18 * stuck} 356 Q${104 - 30 * stuck} 350 ${urethra[0][0]} ${urethra[0][1]} ${inside.join(' ')} ${tip}`,
        '#2f7fb8',
        5,
      ) +
      (seconds > 7.4 ? circle(172, 228, 13 + 2 * stuck, 'none', colour.ink, 2) : '') +
      label(352, 104, 'blaas', 'middle') +
      label(590, 214, 'prostaat', 'middle') +
      pointer(548, 208, 346, 200) +
      label(96, 120, 'symfyse', 'middle') +
      pointer(134, 122, 232, 178)
    );
  },
};
