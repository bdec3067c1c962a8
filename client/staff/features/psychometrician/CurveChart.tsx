import { useElementSize } from '@mantine/hooks';
import { useFormat } from '../../useFormat.ts';
import classes from './Measurements.module.css';

export interface Curve {
  readonly label: string;
  readonly kind: 'bank' | 'test';
  /** Values in the order of the abilities. */
  readonly values: readonly number[];
}

interface Props {
  readonly title: string;
  /** What stands under the horizontal axis. */
  readonly axis: string;
  readonly thetas: readonly number[];
  readonly curves: readonly Curve[];
  /** The highest value drawn; what is above it leaves the picture. */
  readonly top: number;
  readonly decimals: number;
  readonly line?: { readonly at: number; readonly label: string } | undefined;
}

const plot = { height: 220, left: 44, right: 12, top: 12, bottom: 30 };

/** Width of a letter of a label, about. */
const letterPx = 6;

/** Until the place has been measured, in px. */
const usualWidth = 420;

/** Curves over ability, each with its name on it. The figures stand in the table beside it. */
export function CurveChart({ title, axis, thetas, curves, top, decimals, line }: Props) {
  const format = useFormat();
  const { ref, width: measured } = useElementSize();
  const width = measured || usualWidth;
  const [first, last] = [thetas[0] ?? -4, thetas.at(-1) ?? 4];
  const base = plot.height - plot.bottom;
  const x = (theta: number) =>
    plot.left + ((theta - first) / (last - first)) * (width - plot.left - plot.right);
  const y = (value: number) => base - (value / top) * (base - plot.top);
  /** Free of its own curve over the width of the label: above it, or for the lowest of the bowls below it. */
  const labelY = (label: string, values: readonly number[], below: boolean) => {
    const halfPx = (label.length * letterPx) / 2;
    const under = values
      .filter((_, i) => Math.abs(x(thetas[i] ?? 0) - x((first + last) / 2)) <= halfPx)
      .map((value) => y(Math.min(value, top)));
    return below ? Math.max(...under) + 16 : Math.min(...under) - 7;
  };
  return (
    <figure className={classes.figure} ref={ref}>
      <figcaption>{title}</figcaption>
      <svg className={classes.plot} viewBox={`0 0 ${width} ${plot.height}`} aria-hidden="true">
        {[0, 0.25, 0.5, 0.75, 1].map((part) => (
          <g key={part}>
            <line
              className={classes.grid}
              x1={plot.left}
              x2={width - plot.right}
              y1={y(part * top)}
              y2={y(part * top)}
            />
            <text className={classes.tick} x={plot.left - 6} y={y(part * top) + 4} textAnchor="end">
              {format.number(part * top, decimals)}
            </text>
          </g>
        ))}
        {[-4, -2, 0, 2, 4].map((theta) => (
          <text key={theta} className={classes.tick} x={x(theta)} y={base + 16} textAnchor="middle">
            {format.number(theta)}
          </text>
        ))}
        {line && (
          <>
            <line
              className={classes.rule}
              x1={plot.left}
              x2={width - plot.right}
              y1={y(line.at)}
              y2={y(line.at)}
            />
            <text className={classes.label} x={plot.left + 6} y={y(line.at) + 15}>
              {line.label}
            </text>
          </>
        )}
        {curves.map(({ kind, values }) => (
          <polyline
            key={kind}
            className={classes.curve}
            data-kind={kind}
            points={values
              .flatMap((value, i) => (value <= top ? [`${x(thetas[i] ?? 0)},${y(value)}`] : []))
              .join(' ')}
          />
        ))}
        {curves.map(({ kind, label, values }, order) => (
          <text
            key={kind}
            className={classes.label}
            x={x((first + last) / 2)}
            y={labelY(label, values, decimals > 0 && order === 0)}
            textAnchor="middle"
          >
            {label}
          </text>
        ))}
      </svg>
      <p className={classes.axis}>{axis}</p>
    </figure>
  );
}
