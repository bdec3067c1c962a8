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
    const reached = progress(seconds, 3, 8.4) * (way.length - 1);
    const out = progress(seconds, 8.4, 10);
    return (
      shape('M0 250 H640 V360 H0 Z', colour.flesh) +
      shape('M0 172 H302 L314 290 H326 L338 172 H640 V256 H0 Z', '#f7e3a6') +
      shape('M0 134 H298 L304 186 H0 Z', colour.skin) +
      shape('M640 134 H342 L336 186 H640 Z', colour.skin) +
      shape('M0 122 H296 L299 136 H0 Z', '#d9a98c') +
      shape('M640 122 H344 L341 136 H640 Z', '#d9a98c') +
      line('M0 186 H304 M336 186 H640 M0 258 H640', colour.skinEdge, 1.5) +
      line('M0 122 H296 L314 290 H326 L344 122 H640', colour.skinEdge, 2.5) +
      label(20, 168, 'dermis') +
      label(20, 228, 'vet') +
      label(20, 314, 'spier') +
      label(470, 64, 'wond') +
      pointer(464, 60, 322, 136) +
      thread(reached, out) +
      needle(reached, out)
    );
  },
};

function pointAt(reached: number): readonly [number, number] {
  const i = Math.min(way.length - 2, Math.floor(reached));
  const [[x0, y0], [x1, y1]] = [way[i]!, way[i + 1]!];
  return [between(x0, x1, reached - i), between(y0, y1, reached - i)];
}

function thread(reached: number, out: number): string {
  const passed = way.slice(0, Math.floor(reached) + 1).map(([x, y]) => `L${x} ${y}`);
  const [x, y] = pointAt(reached);
  const end = `L${x + 60 * out} ${y - 62 * out}`;
  return line(`M120 60 Q150 100 196 128 ${passed.join(' ')} L${x} ${y} ${end}`, '#1d4f91', 3.5);
}

function needle(reached: number, out: number): string {
  const [x, y] = pointAt(reached);
  const [bx, by] = pointAt(Math.max(0, reached - 0.9));
  const before = reached === 0 ? [x - 30, y - 24] : [bx, by];
  const [tx, ty] = [x + 60 * out, y - 62 * out];
  return line(`M${before[0]! + 60 * out} ${before[1]! - 62 * out} L${tx} ${ty}`, colour.steelEdge, 6);
}
