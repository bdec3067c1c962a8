import type { PulseSample } from '#contracts/control.ts';

/** Where a line is drawn: a box in px, for times from `from` to `to` and values from 0 to `highest`. */
export interface LineBox {
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
  readonly highest: number;
}

/** The SVG path through points of time and value; a value that was not measured breaks the line. */
export function linePath(
  points: readonly (readonly [at: number, value: number | null])[],
  { width, height, from, to, highest }: LineBox,
): string {
  const x = (at: number) => round(((at - from) / Math.max(1, to - from)) * width);
  const y = (value: number) => round(height - (value / Math.max(highest, 1e-9)) * height);
  let path = '';
  let broken = true;
  for (const [at, value] of points) {
    if (value !== null) path += `${broken ? 'M' : 'L'}${x(at)} ${y(value)}`;
    broken = value === null;
  }
  return path;
}

/** The samples of the last so many ms. */
export function pulseWindow(samples: readonly PulseSample[], ms: number): readonly PulseSample[] {
  const last = samples.at(-1);
  return last === undefined ? [] : samples.filter(({ at }) => at >= last.at - ms);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
