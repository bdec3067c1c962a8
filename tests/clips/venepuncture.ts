import { at, between, circle, colour, faded, label, line, pointer, progress, shape } from './drawing.ts';
import type { Scene } from './scene.ts';

/** Blood is drawn; the needle is withdrawn while the tourniquet is still tight. */
export const venepuncture: Scene = {
  name: 'clip-bloed-afnemen',
  seconds: 13,
  posterAt: 1,
  captions: [
    { from: 0.3, to: 3.4, text: 'Een onderarm met een stuwband. De ader is gezwollen.' },
    { from: 3.5, to: 7.4, text: 'De naald gaat schuin in de ader. De buis loopt vol en gaat van de houder.' },
    {
      from: 7.5,
      to: 12.8,
      text: 'De naald komt uit de arm en een gaasje drukt op de plek. Aan het eind zit de stuwband om de arm.',
    },
  ],
  draw: (seconds) => {
    const inward = progress(seconds, 2.5, 4) - progress(seconds, 8, 9.4);
    const filled = progress(seconds, 4.4, 6.4);
    const off = progress(seconds, 6.8, 8);
    const gauze = progress(seconds, 10, 11.4);
    return (
      shape(
        'M-10 150 C120 138 260 150 400 158 C500 162 560 150 660 156 V286 C560 290 480 300 380 296 C240 290 120 310 -10 300 Z',
        colour.skin,
        colour.skinEdge,
      ) +
      line('M112 226 C220 216 320 224 440 222 C520 220 580 226 650 224', '#6f8fc0', 20) +
      line('M-10 232 C30 232 60 230 84 228', '#6f8fc0', 9) +
      shape(
        'M80 132 C92 130 104 132 114 132 C120 190 120 260 114 312 C104 314 90 314 80 312 C86 260 86 190 80 132 Z',
        '#52616e',
        '#26313a',
      ) +
      shape('M84 132 C60 96 110 92 100 132 Z', '#52616e', '#26313a') +
      label(60, 80, 'stuwband', 'middle') +
      label(560, 264, 'ader', 'middle') +
      pointer(560, 246, 560, 224) +
      at(
        between(380, 300, inward),
        between(160, 222, inward),
        152,
        line('M0 0 H-78', colour.steelEdge, 3) +
          shape('M-78 -7 H-98 V7 H-78 Z', '#5fa35f', colour.steelEdge, 1.5) +
          shape('M-98 -19 H-176 V19 H-98 Z', '#ffffff', colour.steelEdge, 2) +
          faded(
            1 - off,
            at(
              -46 * off,
              0,
              0,
              shape('M-112 -11 H-214 V11 H-112 Z', '#ffffff', colour.steelEdge, 2) +
                shape(`M-112 -9 H${-112 - 78 * filled} V9 H-112 Z`, '#9c1f2b'),
            ),
          ),
      ) +
      (seconds > 9.2 ? circle(304, 217, 5, '#9c1f2b') : '') +
      faded(gauze, shape('M270 204 H340 V232 H270 Z', '#ffffff', colour.steelEdge, 2))
    );
  },
};
