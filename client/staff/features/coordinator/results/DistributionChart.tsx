import { useElementSize } from '@mantine/hooks';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import type { Bin } from './distribution.ts';
import classes from './Results.module.css';
import { resultsTexts } from './resultsTexts.ts';

interface Props {
  readonly bins: readonly Bin[];
  readonly median: number;
  readonly candidates: number;
}

const plot = { height: 190, left: 8, right: 8, top: 34, bottom: 24 };

/** Until the place has been measured, in px. */
const usualWidth = 640;

/** How the levels are spread: a bar per 5 points with its number on it, and the middle as a line. */
export function DistributionChart({ bins, median, candidates }: Props) {
  const text = useText(resultsTexts).chart;
  const format = useFormat();
  const { ref, width: measured } = useElementSize();
  const width = measured || usualWidth;
  const base = plot.height - plot.bottom;
  const tallest = Math.max(...bins.map(({ count }) => count));
  const x = (percent: number) => plot.left + (percent / 100) * (width - plot.left - plot.right);
  const y = (count: number) => base - (count / tallest) * (base - plot.top);
  const labelAnchor = median > 80 ? 'end' : median < 20 ? 'start' : 'middle';

  return (
    <figure className={classes.figure} ref={ref}>
      <svg
        className={classes.plot}
        viewBox={`0 0 ${width} ${plot.height}`}
        role="img"
        aria-label={`${text.title}: ${text.summary(candidates, format.number(median))}`}
      >
        {bins.map(({ from, to, count }) => (
          <rect
            key={from}
            className={classes.bar}
            x={x(from) + 1}
            width={x(to) - x(from) - 2}
            y={y(count)}
            height={base - y(count)}
          />
        ))}
        <line className={classes.axis} x1={x(0)} x2={x(100)} y1={base} y2={base} />
        {[0, 20, 40, 60, 80, 100].map((tick) => (
          <text
            key={tick}
            className={classes.tick}
            x={x(tick)}
            y={base + 16}
            textAnchor={tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle'}
          >
            {tick} %
          </text>
        ))}
        <line className={classes.median} x1={x(median)} x2={x(median)} y1={18} y2={base + 4} />
        {bins.map(
          ({ from, to, count }) =>
            count > 0 && (
              <text key={from} className={classes.barLabel} x={(x(from) + x(to)) / 2} y={y(count) - 4}>
                {count}
              </text>
            ),
        )}
        <text className={classes.medianLabel} x={x(median)} y={12} textAnchor={labelAnchor}>
          {text.median(format.number(median))}
        </text>
      </svg>
      <figcaption>{text.axis}</figcaption>
    </figure>
  );
}
