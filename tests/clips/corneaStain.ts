import { between, circle, colour, faded, label, line, pointer, progress, shape } from './drawing.ts';
import type { Scene } from './scene.ts';

/** Dye on a cornea; a dark stream washes it away from one spot downwards. */
export const corneaStain: Scene = {
  name: 'clip-oog-kleuren',
  seconds: 12,
  posterAt: 1,
  captions: [
    { from: 0.3, to: 3, text: 'Een oog van voren. Boven de pupil zit een klein, streepvormig wondje.' },
    { from: 3.1, to: 6.2, text: 'Na fluoresceïne ligt over de hele cornea een gelijkmatige groene laag.' },
    { from: 6.3, to: 11.8, text: 'Vanuit het wondje spoelt een donkere stroom de kleurstof omlaag weg.' },
  ],
  draw: (seconds) => {
    const dye = progress(seconds, 3, 5);
    const stream = progress(seconds, 6.2, 10.4);
    const sway = Math.sin(seconds * 2) * 3;
    return (
      shape('M60 190 C150 40 480 36 590 190 C480 326 160 330 60 190 Z', '#ffffff', colour.skinEdge, 4) +
      circle(322, 182, 108, '#8aa9bd', '#3c5566', 3) +
      `<ellipse cx="322" cy="186" rx="38" ry="40" fill="#1c2a33"/>` +
      faded(0.75 * dye, circle(322, 182, 107, '#a7d84a')) +
      shape(
        `M312 118 C306 ${between(118, 170, stream)} ${304 + sway} ${between(118, 220, stream)} ${308 + sway} ${between(118, 284, stream)} H${340 + sway} C${340 + sway} ${between(118, 220, stream)} 334 ${between(118, 170, stream)} 332 118 Z`,
        '#2d4a2c',
      ) +
      line('M304 122 L340 112', '#111a20', 5) +
      label(500, 44, 'wondje') +
      pointer(496, 42, 342, 112) +
      line('M60 190 C150 40 480 36 590 190', colour.skinEdge, 8)
    );
  },
};
