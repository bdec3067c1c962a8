import { at, between, circle, colour, label, line, progress, shape } from './drawing.ts';
import type { Scene } from './scene.ts';

/** The first steps of a manoeuvre, seen from above the couch: turned right, laid down, turned left. */
export const headTurns: Scene = {
  name: 'clip-hoofd-draaien',
  seconds: 14,
  posterAt: 1,
  captions: [
    {
      from: 0.3,
      to: 3,
      text: 'Van boven: de patiënt zit op de bank en draait het hoofd 45 graden naar rechts.',
    },
    { from: 3.1, to: 7, text: 'Zij gaat liggen, met het hoofd iets over de rand, nog steeds naar rechts.' },
    {
      from: 7.1,
      to: 13.8,
      text: 'Na een halve minuut draait het hoofd 90 graden, tot 45 graden naar links.',
    },
  ],
  draw: (seconds) => {
    const lying = progress(seconds, 3.4, 5.6);
    const turn = between(between(0, 45, progress(seconds, 1, 2.4)), -45, progress(seconds, 8.4, 11));
    const headX = between(330, 148, lying);
    const chest = between(356, 240, lying);
    return (
      shape(
        'M190 74 H620 C630 74 632 80 632 88 V272 C632 282 628 286 620 286 H190 C180 286 178 280 178 272 V88 C178 78 182 74 190 74 Z',
        '#dfe7ec',
        colour.steelEdge,
      ) +
      shape(`M${chest + 130} 140 H600 C612 144 612 168 600 172 H${chest + 130} Z`, '#5b7fa3', colour.ink, 2) +
      shape(`M${chest + 130} 188 H600 C612 192 612 216 600 220 H${chest + 130} Z`, '#5b7fa3', colour.ink, 2) +
      shape(
        `M${chest - 34} 118 C${chest - 46} 150 ${chest - 46} 210 ${chest - 34} 242 C${chest + 40} 238 ${chest + 100} 230 ${chest + 150} 224 V136 C${chest + 100} 130 ${chest + 40} 122 ${chest - 34} 118 Z`,
        '#7fa6c4',
        colour.ink,
        2,
      ) +
      circle(headX, 180, 46, '#7a5436', '#4b311d') +
      face(headX, turn, lying) +
      label(36, 340, 'hoofdeinde') +
      label(616, 340, 'voeteneinde', 'end') +
      label(430, 60, 'linkerkant van de patiënt', 'middle') +
      label(430, 312, 'rechterkant van de patiënt', 'middle')
    );
  },
};

/**
 * The face on a round head: someone who sits looks to the foot of the couch (to the right here), someone
 * who lies looks up to us. Turning slides it to the patient's right (down here) or left (up).
 */
function face(x: number, turn: number, lying: number): string {
  const away = between(34, 4, lying);
  const aside = (turn / 45) * 24;
  const tilt = between(turn * 0.9, turn * 0.2, lying);
  return at(
    x + away,
    180 + aside,
    tilt,
    `<ellipse cx="0" cy="0" rx="${between(14, 36, lying)}" ry="${between(30, 30, lying) - Math.abs(aside) * 0.3}" fill="${colour.skin}" stroke="${colour.skinEdge}" stroke-width="2"/>` +
      shape(
        `M${between(8, -6, lying)} -5 L${between(30, 12, lying)} 0 L${between(8, -6, lying)} 5 Z`,
        '#e3a88a',
        colour.skinEdge,
        2,
      ) +
      circle(between(4, -8, lying), -12, 3.5, colour.ink) +
      circle(between(4, -8, lying), 12, 3.5, colour.ink) +
      line(
        `M${between(10, 20, lying)} -7 Q${between(13, 24, lying)} 0 ${between(10, 20, lying)} 7`,
        '#a4624c',
        3,
      ),
  );
}
