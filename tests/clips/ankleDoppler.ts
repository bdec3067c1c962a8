import { between, circle, colour, label, line, progress, shape } from './drawing.ts';
import type { Scene } from './scene.ts';

/** Pressure at which the signal of the probe is heard again while the cuff empties. */
const returnsAt = 84;

/** A cuff round the calf empties; the wave of the Doppler probe comes back at 84 mmHg. */
export const ankleDoppler: Scene = {
  name: 'clip-enkel-doppler',
  seconds: 14,
  posterAt: 0.5,
  captions: [
    { from: 0.3, to: 4, text: 'Links de enkel met manchet en dopplersonde. De meter staat op 160 mmHg.' },
    { from: 4.1, to: 8.9, text: 'De manchet loopt langzaam leeg. De doppler geeft een vlakke lijn.' },
    { from: 9, to: 13.8, text: 'Bij 84 mmHg komen de golven terug.' },
  ],
  draw: (seconds) => {
    const pressure = seconds < 9 ? between(160, returnsAt, progress(seconds, 2, 9)) : returnsAt;
    const turn = ((pressure / 200) * 270 - 225) * (Math.PI / 180);
    return (
      shape(
        'M60 -10 C70 80 66 140 74 210 C72 250 60 268 60 296 C60 316 90 318 130 316 C180 318 250 322 262 306 C268 288 232 276 196 262 C166 250 158 232 160 206 C170 140 176 80 178 -10 Z',
        colour.skin,
        colour.skinEdge,
      ) +
      shape('M56 56 H182 C186 90 184 130 178 160 H62 C56 130 54 90 56 56 Z', '#52616e', '#26313a') +
      line('M182 110 C230 120 250 150 300 132', '#26313a', 6) +
      line('M158 236 L206 196', colour.steelEdge, 12) +
      line('M206 196 C250 170 280 240 330 262', colour.steelEdge, 4) +
      circle(400, 108, 92, '#ffffff', colour.steelEdge, 4) +
      [0, 40, 80, 120, 160, 200].map(tick).join('') +
      line(`M400 108 L${400 + 62 * Math.cos(turn)} ${108 + 62 * Math.sin(turn)}`, '#b3261e', 4) +
      circle(400, 108, 7, colour.ink) +
      label(400, 182, `${Math.round(pressure)} mmHg`, 'middle') +
      shape('M330 220 H624 V320 H330 Z', '#14242f', colour.steelEdge, 3) +
      line(`M336 ${trace(seconds)}`, '#9be28b', 3) +
      label(520, 120, 'manchet') +
      label(628, 346, 'doppler', 'end')
    );
  },
};

function tick(value: number): string {
  const turn = ((value / 200) * 270 - 225) * (Math.PI / 180);
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  return (
    line(`M${400 + 84 * c} ${108 + 84 * s} L${400 + 74 * c} ${108 + 74 * s}`, colour.ink, 2) +
    `<text x="${400 + 60 * c}" y="${113 + 60 * s}" font-size="13" text-anchor="middle" fill="${colour.ink}">${value}</text>`
  );
}

/** The screen of the probe: flat until the flow returns, then one wave a second running in from the right. */
function trace(seconds: number): string {
  const points = Array.from({ length: 71 }, (_, i) => {
    const moment = seconds - (70 - i) / 20;
    const beat = moment - Math.floor(moment);
    const wave = moment < 9 ? 0 : 52 * Math.exp(-(((beat - 0.3) / 0.13) ** 2));
    return `${336 + 4 * i} ${(298 - wave).toFixed(1)}`;
  });
  return points.join(' L').replace(/^336 /, '');
}
