import { useElementSize } from '@mantine/hooks';
import { memo } from 'react';
import type { PulseSample } from '#contracts/control.ts';
import { useFormat } from '../../../useFormat.ts';
import classes from './Control.module.css';
import { linePath } from './linePath.ts';

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
  const newest = lines.map(({ name, value }) => {
    const last = samples.findLast((sample) => value(sample) !== null);
    const said = last === undefined ? nothing : `${format.number(value(last)!, decimals)} ${unit}`;
    return lines.length === 1 ? said : `${name} ${said}`;
  });
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
            {lines.map(({ name, value, dashed }) => (
              <path
                key={name}
                className={classes.line}
                data-dashed={dashed}
                d={linePath(
                  samples.map((sample) => [sample.at, value(sample)] as const),
                  { width, height, from, to, highest },
                )}
              />
            ))}
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
