import { between, circle, colour, label, line, pointer, progress, shape } from './drawing.ts';
import type { Scene } from './scene.ts';

/** Water of 22 °C flows into an ear; afterwards the eyes beat to one side. */
export const earIrrigation: Scene = {
  name: 'clip-oor-spoelen',
  seconds: 14,
  posterAt: 1.5,
  captions: [
    { from: 0.3, to: 3.6, text: 'Links een kom water met een thermometer: 22 graden. Rechts de gehoorgang.' },
    { from: 3.7, to: 8.4, text: 'Het water stroomt langs de bovenwand naar binnen en weer terug.' },
    { from: 8.5, to: 13.8, text: 'Daarna slaan beide ogen in snelle schokken steeds naar dezelfde kant.' },
  ],
  draw: (seconds) => (seconds < 8.4 ? ear(seconds) : eyes(seconds)),
};

function ear(seconds: number): string {
  const flow = progress(seconds, 3.8, 4.8);
  const dash = -((seconds * 90) % 28);
  const plug = between(500, 470, progress(seconds, 5, 8));
  return (
    shape('M48 236 H216 C214 296 178 322 132 322 C86 322 50 296 48 236 Z', colour.steel, colour.steelEdge) +
    shape('M58 250 H206 C200 292 172 310 132 310 C92 310 64 292 58 250 Z', colour.water) +
    shape(
      'M124 70 C124 58 140 58 140 70 V262 C152 270 148 290 132 290 C116 290 112 270 124 262 Z',
      '#ffffff',
      colour.steelEdge,
      2,
    ) +
    line('M132 274 V186', '#b3261e', 6) +
    circle(132, 276, 9, '#b3261e') +
    [80, 115, 150, 185, 220].map((y) => line(`M140 ${y} H150`, colour.steelEdge, 2)).join('') +
    label(160, 192, '22 °C') +
    shape(
      'M262 0 H640 V360 H262 C280 300 300 286 296 246 C292 226 300 214 320 210 H540 C556 210 560 150 548 134 H330 C306 130 292 112 296 84 C300 56 280 40 262 0 Z',
      colour.skin,
      colour.skinEdge,
    ) +
    shape('M548 134 C560 150 556 210 540 210 C530 190 534 152 548 134 Z', '#ffffff', colour.steelEdge, 2) +
    shape(
      `M${plug} 210 C${plug - 8} 188 ${plug + 10} 164 ${plug + 30} 166 C${plug + 44} 176 ${plug + 44} 200 ${plug + 38} 210 Z`,
      '#8a5a2b',
      '#5c3a17',
      2,
    ) +
    shape('M236 128 L332 142 L332 152 L236 152 Z', colour.steel, colour.steelEdge, 2) +
    faded(flow, dash) +
    label(596, 120, 'trommel-', 'middle') +
    label(596, 142, 'vlies', 'middle') +
    pointer(582, 150, 544, 168) +
    label(420, 262, 'gehoorgang', 'middle')
  );
}

/** Water that runs in along the upper wall and out along the lower one. */
function faded(flow: number, dash: number): string {
  const stream = (d: string) =>
    `<path d="${d}" fill="none" stroke="#2f7fb8" stroke-width="6" stroke-linecap="round" stroke-dasharray="16 12" stroke-dashoffset="${dash}" opacity="${flow}"/>`;
  return stream('M336 146 H516 C530 148 530 158 520 162') + stream('M462 200 H320 C300 206 288 220 286 262');
}

function eyes(seconds: number): string {
  const phase = ((seconds - 8.4) % 0.9) / 0.9;
  const gaze = phase < 0.75 ? between(10, -16, phase / 0.75) : between(-16, 10, (phase - 0.75) / 0.25);
  return [200, 440]
    .map(
      (x) =>
        shape(
          `M${x - 92} 180 C${x - 50} 118 ${x + 50} 118 ${x + 92} 180 C${x + 50} 236 ${x - 50} 236 ${x - 92} 180 Z`,
          '#ffffff',
          colour.skinEdge,
          3,
        ) +
        circle(x + gaze, 178, 34, '#8fb3a0', '#3c5a4a') +
        circle(x + gaze, 178, 14, '#1c2a33') +
        line(`M${x - 90} 128 C${x - 40} 92 ${x + 40} 92 ${x + 90} 128`, '#6b4a35', 6),
    )
    .join('');
}
