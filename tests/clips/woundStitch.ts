import { between, colour, label, line, pointer, progress, shape } from './drawing.ts';
import type { Scene } from './scene.ts';

/** The way of the needle: far from the edges, flat and shallow. */
const way = [
  [196, 128],
  [226, 146],
  [270, 156],
  [306, 158],
  [334, 158],
  [370, 156],
  [414, 146],
  [444, 128],
] as const;

const layers =
  shape('M0 186 H640 V262 H0 Z', '#f7e3a6') +
  shape('M0 136 H640 V186 H0 Z', colour.skin) +
  shape('M0 122 H640 V136 H0 Z', '#d9a98c') +
  shape('M0 262 H640 V360 H0 Z', colour.flesh) +
  line('M0 186 H640 M0 262 H640', colour.skinEdge, 1.5) +
  shape('M290 116 H350 L334 216 C330 236 310 236 306 216 Z', colour.paper) +
  line('M0 122 H291 L306 216 C310 236 330 236 334 216 L349 122 H640', colour.skinEdge);

/** A stitch through the upper layer only, far from the edges of the wound. */
export const woundStitch: Scene = {
  name: 'clip-wond-hechten',
  seconds: 12,
  posterAt: 1,
  captions: [
    { from: 0.3, to: 3.2, text: 'Doorsnede van de huid met een wond tot in het onderhuidse vet.' },
    { from: 3.3, to: 8.2, text: 'De naald gaat ver van de wondrand plat en oppervlakkig door de dermis.' },
    { from: 8.3, to: 11.8, text: 'De draad komt even ver van de andere wondrand weer naar buiten.' },
  ],
  draw: (seconds) => {
    const reached = between(-2.2, way.length, progress(seconds, 1.5, 10));
    return (
      layers +
      label(20, 168, 'dermis') +
      label(20, 228, 'vet') +
      label(20, 314, 'spier') +
      label(340, 60, 'wond') +
      pointer(350, 66, 322, 136) +
      thread(reached) +
      needle(reached)
    );
  },
};

/** Where the needle is after so many parts of its way; beyond both ends it goes straight on. */
function pointAt(reached: number): readonly [number, number] {
  const i = Math.min(way.length - 2, Math.max(0, Math.floor(reached)));
  const [[x0, y0], [x1, y1]] = [way[i]!, way[i + 1]!];
  return [between(x0, x1, reached - i), between(y0, y1, reached - i)];
}

function thread(reached: number): string {
  const passed = way.slice(0, Math.max(0, Math.floor(reached) + 1)).map(([x, y]) => `L${x} ${y}`);
  const [x, y] = pointAt(reached);
  return line(
    `M110 40 Q120 88 ${reached < 0 ? `${x} ${y}` : passed[0]!.slice(1)} ${passed.join(' ')} L${x} ${y}`,
    '#1d4f91',
    3.5,
  );
}

/** The needle, drawn as the stretch of way it covers, so that it bends with it. */
function needle(reached: number): string {
  const points = [0, 0.3, 0.6, 0.9, 1.2, 1.5].map((ahead) => pointAt(reached + ahead));
  const [start, ...rest] = points.map(([x, y]) => `${x} ${y}`);
  return line(`M${start} L${rest.join(' L')}`, colour.steelEdge, 6);
}
