import { useElementSize } from '@mantine/hooks';
import type { OptionCurve } from '#contracts/itemStatistics.ts';
import { useFormat } from '../../../../useFormat.ts';
import { useText } from '../../../../useText.ts';
import { labelHeights } from './labelHeights.ts';
import classes from './Statistics.module.css';
import { statisticsTexts } from './statisticsTexts.ts';

interface Props {
  readonly curve: OptionCurve;
  /** The choice that is right. */
  readonly answer: string;
}

const plot = { height: 220, left: 44, right: 76, top: 12, bottom: 30, labelGap: 16 };
/** Until the place has been measured, in px. */
const usualWidth = 420;

/** A line per choice over the groups, each with its name on it; the key is told by its mark, weight and shape as well. */
export function OptionCurves({ curve, answer }: Props) {
  const { curve: text } = useText(statisticsTexts);
  const format = useFormat();
  const { ref, width: measured } = useElementSize();
  const width = measured || usualWidth;
  const { groups, choices } = curve;
  const base = plot.height - plot.bottom;
  const x = (group: number) =>
    groups.length === 1
      ? (plot.left + width - plot.right) / 2
      : plot.left + 10 + (group / (groups.length - 1)) * (width - plot.left - plot.right - 20);
  const y = (part: number) => base - part * (base - plot.top);
  const ends = choices.map((_, i) => y(groups.at(-1)?.proportions[i] ?? 0));
  const heights = labelHeights(ends, plot.labelGap, base);
  const nameOf = (choice: string) => {
    const name = text.choices[choice] ?? choice;
    return choice === answer ? text.key(name) : name;
  };
  return (
    <div ref={ref}>
      <svg className={classes.plot} viewBox={`0 0 ${width} ${plot.height}`} aria-hidden="true">
        {[0, 0.25, 0.5, 0.75, 1].map((part) => (
          <g key={part}>
            <line className={classes.grid} x1={plot.left} x2={width - plot.right} y1={y(part)} y2={y(part)} />
            <text className={classes.tick} x={plot.left - 6} y={y(part) + 4} textAnchor="end">
              {text.percent(format.number(part * 100))}
            </text>
          </g>
        ))}
        {groups.map(({ from }, i) => (
          <text key={from} className={classes.tick} x={x(i)} y={base + 18} textAnchor="middle">
            {format.number(i + 1)}
          </text>
        ))}
        {choices.map((choice, i) => (
          <g key={choice} className={classes.line} data-key={choice === answer} data-order={i}>
            <polyline
              points={groups.map(({ proportions }, g) => `${x(g)},${y(proportions[i]!)}`).join(' ')}
            />
            {groups.map(({ from, proportions }, g) =>
              choice === answer ? (
                <circle key={from} cx={x(g)} cy={y(proportions[i]!)} r={4.5} />
              ) : (
                <rect key={from} x={x(g) - 3} y={y(proportions[i]!) - 3} width={6} height={6} />
              ),
            )}
            <text x={width - plot.right + 2} y={heights[i]! + 4}>
              {nameOf(choice)}
            </text>
          </g>
        ))}
      </svg>
      <p className={classes.axis}>{text.axis[curve.scale]}</p>
      <CurveFigures curve={curve} nameOf={nameOf} />
    </div>
  );
}

/** The same figures as a table. */
function CurveFigures({
  curve: { scale, groups, choices },
  nameOf,
}: {
  readonly curve: OptionCurve;
  readonly nameOf: (choice: string) => string;
}) {
  const { curve: text, answers } = useText(statisticsTexts);
  const format = useFormat();
  const decimals = scale === 'ability' ? 1 : 0;
  return (
    <details className={classes.figures}>
      <summary>{text.figures}</summary>
      <table className={classes.table} aria-label={text.title}>
        <thead>
          <tr>
            {[text.group, answers, ...choices.map(nameOf)].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ from, to, answers: count, proportions }, i) => (
            <tr key={from}>
              <th scope="row">
                {format.number(i + 1)}:{' '}
                {text.range(format.number(from, decimals), format.number(to, decimals))}
              </th>
              <td>{format.number(count)}</td>
              {proportions.map((part, choice) => (
                <td key={choices[choice]}>{text.percent(format.number(part * 100))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
