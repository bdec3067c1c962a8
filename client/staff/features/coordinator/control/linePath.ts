import type { PulseSample } from '#contracts/control.ts';

/** Where a line is drawn: a box in px, for times from `from` to `to` and values from 0 to `highest`. */
export interface LineBox {
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
  readonly highest: number;
}

/** A value of one moment; null where nothing was measured. */
export type LinePoint = readonly [at: number, value: number | null];

/** The SVG path through points of time and value; a value that was not measured breaks the line. */
export function linePath(points: readonly LinePoint[], box: LineBox): string {
  let path = '';
  let broken = true;
  for (const [at, value] of points) {
    if (value !== null) path += `${broken ? 'M' : 'L'}${placeOf(at, value, box)}`;
    broken = value === null;
  }
  return path;
}

/** The SVG path of dots for values that were measured alone: no line reaches those. */
export function dotPath(points: readonly LinePoint[], box: LineBox): string {
  const isMeasured = (i: number) => points[i] !== undefined && points[i][1] !== null;
  return points
    .map(([at, value], i) =>
      value === null || isMeasured(i - 1) || isMeasured(i + 1) ? '' : `M${placeOf(at, value, box)}h0`,
    )
    .join('');
}

function placeOf(at: number, value: number, { width, height, from, to, highest }: LineBox): string {
  const x = round(((at - from) / Math.max(1, to - from)) * width);
  const y = round(height - (value / Math.max(highest, 1e-9)) * height);
  return `${x} ${y}`;
}

/** The samples of the last so many ms. */
export function pulseWindow(samples: readonly PulseSample[], ms: number): readonly PulseSample[] {
  const last = samples.at(-1);
  return last === undefined ? [] : samples.filter(({ at }) => at >= last.at - ms);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
