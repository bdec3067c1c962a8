import { at, between, circle, colour, faded, label, line, progress, shape } from './drawing.ts';
import type { Scene } from './scene.ts';

/** Lung volume over the clip: out, slowly in, held, out. */
function volume(seconds: number): number {
  const start = 0.45 - 0.35 * progress(seconds, 1, 3);
  return start + 0.8 * progress(seconds, 3, 6.6) - 0.5 * progress(seconds, 12, 13.5);
}

const pointOf = (seconds: number) => [300 + 22 * seconds, between(280, 90, volume(seconds))] as const;
const puffAt = 6.7;

/** A metered-dose inhaler, pressed when the lungs are already full. */
export const inhalerTiming: Scene = {
  name: 'clip-inhaleren',
  seconds: 14,
  posterAt: 1,
  captions: [
    { from: 0.3, to: 3, text: 'Links een man met een dosisaerosol. Rechts zijn longvolume in de tijd.' },
    { from: 3.1, to: 6.5, text: 'Hij ademt eerst rustig uit en daarna langzaam en diep in.' },
    { from: 6.6, to: 9, text: 'De lijn loopt nu vlak. Hij drukt het busje in en er komt een wolk vrij.' },
    { from: 9.1, to: 13.8, text: 'Hij houdt de adem vast en ademt daarna uit.' },
  ],
  draw: (seconds) => {
    const pressed = progress(seconds, 6.5, 6.8) - progress(seconds, 7.6, 8);
    const cloud = progress(seconds, 6.6, 7) - progress(seconds, 7.4, 9);
    const drawn = Array.from({ length: Math.floor(seconds * 6) + 1 }, (_, i) => pointOf(i / 6).join(' '));
    const [x, y] = pointOf(seconds);
    const [puffX, puffY] = pointOf(puffAt);
    return (
      shape(
        'M-10 40 C40 14 110 20 130 66 C138 84 134 100 140 116 L156 146 C158 152 150 156 142 156 L144 176 L132 184 L144 194 C144 206 140 214 138 224 C132 238 108 234 92 234 C88 262 96 290 130 320 L150 370 H-10 Z',
        colour.skin,
        colour.skinEdge,
      ) +
      circle(112, 112, 5, colour.skinEdge) +
      at(
        140,
        180,
        0,
        faded(cloud, shape('M6 0 C-10 -8 -34 -14 -50 -4 C-60 4 -40 16 -6 8 Z', '#b9c9d6')) +
          shape('M0 -8 H30 V-56 H64 V14 H0 Z', '#4f86b5', colour.ink) +
          shape(`M36 ${-92 + 14 * pressed} H58 V-48 H36 Z`, colour.steel, colour.steelEdge),
      ) +
      line('M300 70 V290 H620', colour.ink, 2.5) +
      label(310, 64, 'longvolume') +
      label(616, 316, 'tijd', 'end') +
      line(`M${drawn.join(' L')} L${x} ${y}`, '#2f7fb8', 4) +
      circle(x, y, 7, colour.ink) +
      (seconds >= puffAt
        ? line(
            `M${puffX} ${puffY - 44} V${puffY - 12} M${puffX - 7} ${puffY - 22} L${puffX} ${puffY - 12} L${puffX + 7} ${puffY - 22}`,
            colour.ink,
            3,
          ) + label(puffX, 40, 'indrukken', 'middle')
        : '')
    );
  },
};
