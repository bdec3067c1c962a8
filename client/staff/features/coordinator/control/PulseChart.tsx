import { useElementSize } from '@mantine/hooks';
import { memo } from 'react';
import type { PulseSample } from '#contracts/control.ts';
import { useFormat } from '../../../useFormat.ts';
import classes from './Control.module.css';
import { dotPath, linePath } from './linePath.ts';

/** One line in a chart, with the name that stands at its end. */
export interface PulseLine {
  readonly name: string;
  readonly value: (sample: PulseSample) => number | null;
  /** The second line of a chart is dashed, so that it is known without colour. */
  readonly dashed?: boolean;
}

interface Props {
  readonly title: string;
  readonly unit: string;
  readonly samples: readonly PulseSample[];
  readonly lines: readonly PulseLine[];
  readonly decimals?: number;
  /** What the top of the chart is at least. */
  readonly atLeast: number;
  readonly nothing: string;
}

const plot = { height: 96, top: 8, bottom: 20, usualWidth: 320 };

/** A small chart of the last while: its newest value in words, the line below it. */
export const PulseChart = memo(function PulseChart({
  title,
  unit,
  samples,
  lines,
  decimals = 0,
  atLeast,
  nothing,
}: Props) {
  const format = useFormat();
  const { ref, width: measured } = useElementSize();
  const width = measured || plot.usualWidth;
  const from = samples[0]?.at ?? 0;
  const to = samples.at(-1)?.at ?? 0;
  const highest = samples.reduce(
    (most, sample) => lines.reduce((top, { value }) => Math.max(top, value(sample) ?? 0), most),
    atLeast,
  );
  const newest = lines.flatMap(({ name, value }) => {
    const last = samples.findLast((sample) => value(sample) !== null);
    if (last === undefined) return [];
    const said = `${format.number(value(last)!, decimals)} ${unit}`.trim();
    return lines.length === 1 ? said : `${name} ${said}`;
  });
  if (newest.length === 0) newest.push(nothing);
  const height = plot.height - plot.top - plot.bottom;
  return (
    <figure className={classes.chart}>
      <figcaption>
        <span className={classes.chartTitle}>{title}</span>
        <span className={classes.newest}>{newest.join(' · ')}</span>
      </figcaption>
      <div ref={ref}>
        <svg
          width={width}
          height={plot.height}
          viewBox={`0 0 ${width} ${plot.height}`}
          role="img"
          aria-label={`${title}: ${newest.join(', ')}`}
        >
          <g transform={`translate(0 ${plot.top})`}>
            <line className={classes.axis} x1={0} x2={width} y1={height} y2={height} />
            {lines.map(({ name, value, dashed }) => {
              const points = samples.map((sample) => [sample.at, value(sample)] as const);
              const box = { width, height, from, to, highest };
              return (
                <g key={name} className={classes.line} data-dashed={dashed}>
                  <path d={linePath(points, box)} />
                  <path className={classes.dots} d={dotPath(points, box)} />
                </g>
              );
            })}
          </g>
          {samples.length > 1 && (
            <>
              <text className={classes.tick} x={0} y={plot.height - 4}>
                {format.time(from)}
              </text>
              <text className={classes.tick} x={width} y={plot.height - 4} textAnchor="end">
                {format.time(to)}
              </text>
            </>
          )}
        </svg>
      </div>
    </figure>
  );
});
