import { between, colour, label, line, pointer, progress, shape } from './drawing.ts';
import type { Scene } from './scene.ts';

/** A hormone coil stands below the fundus and its arms have just been freed. */
export const deviceInsertion: Scene = {
  name: 'clip-uterus-plaatsing',
  seconds: 13,
  posterAt: 1,
  captions: [
    { from: 0.3, to: 3.4, text: 'Voorkant van de uterus, opengewerkt. Onder ligt de cervix.' },
    { from: 3.5, to: 7.2, text: 'De inbrenghuls gaat omhoog tot bijna 2 cm onder de fundus.' },
    {
      from: 7.3,
      to: 12.8,
      text: 'De huls gaat een klein stukje terug. De armpjes komen vrij en klappen open.',
    },
  ],
  draw: (seconds) => {
    const top = between(392, 116, progress(seconds, 2.8, 7));
    const freed = progress(seconds, 8, 9.4);
    const opened = progress(seconds, 9, 12);
    const sheath = top + 26 * freed;
    const reach = between(3, 38, opened);
    const lift = between(-26, 4, opened);
    return (
      shape(
        'M320 22 C400 22 452 52 448 104 C444 150 390 190 378 244 C374 280 376 306 376 326 H264 C264 306 266 280 262 244 C250 190 196 150 192 104 C188 52 240 22 320 22 Z',
        colour.flesh,
        colour.fleshEdge,
      ) +
      shape(
        'M232 70 C270 78 370 78 408 70 C396 104 340 156 331 232 V326 H309 V232 C300 156 244 104 232 70 Z',
        '#fbeee8',
        colour.fleshEdge,
        1.8,
      ) +
      shape(
        'M264 326 C230 334 214 346 212 360 H428 C426 346 410 334 376 326 Z',
        colour.skin,
        colour.skinEdge,
      ) +
      line(`M320 ${top + 46} V360`, '#5f8fb0', 1.5) +
      (freed > 0
        ? line(
            `M${320 - reach} ${top + lift} Q320 ${top + 8} 320 ${top + 10} Q320 ${top + 8} ${320 + reach} ${top + lift}`,
            colour.ink,
            4.5,
          )
        : '') +
      (freed > 0 ? line(`M320 ${top + 8} V${top + 52}`, colour.ink, 6) : '') +
      shape(`M313 ${sheath} H327 V372 H313 Z`, colour.steel, colour.steelEdge, 2) +
      label(470, 40, 'fundus') +
      pointer(466, 36, 404, 48) +
      label(470, 288, 'cervix') +
      pointer(466, 282, 366, 290) +
      line('M150 70 H166 M158 70 V110 M150 110 H166', colour.ink, 2) +
      label(140, 96, '2 cm', 'end')
    );
  },
};
