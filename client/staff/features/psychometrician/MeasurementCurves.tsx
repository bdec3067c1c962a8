import type { Measurement } from '#contracts/measurement.ts';
import plain from '../../table/plainTable.module.css';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import { type Curve, CurveChart } from './CurveChart.tsx';
import classes from './Measurements.module.css';
import { measurementTexts } from './measurementTexts.ts';
import { mostPrecise, standardErrorOf } from './precision.ts';

/** Standard errors above this, in logits, say little more than the spread of the candidates. */
const highestError = 1;

/** Information and standard error side by side, and their figures one click away. */
export function MeasurementCurves({ measurement }: { readonly measurement: Measurement }) {
  const { curves: text, table } = useText(measurementTexts);
  const format = useFormat();
  const { design, points } = measurement;
  const thetas = points.map(({ theta }) => theta);
  const name = format.name(design.name);
  const test =
    design.selection === 'adaptive' ? text.adaptiveTest(format.number(design.maximumItems)) : text.linearTest;
  const stop = design.stopAtStandardError;
  const best = mostPrecise(points);
  /** Where the test is the whole bank, one curve says it all. */
  const same = points.every((point) => point.bank - point.test < 1e-9);
  const curvesOf = (value: (information: number) => number): readonly Curve[] => [
    ...(same
      ? []
      : [{ kind: 'bank', label: text.bank, values: points.map(({ bank }) => value(bank)) } as const]),
    { kind: 'test', label: test, values: points.map((point) => value(point.test)) },
  ];
  return (
    <div>
      <p className={classes.note}>{design.selection === 'adaptive' ? text.adaptiveNote : text.linearNote}</p>
      {best && (
        <p>
          {text.summary(name, format.number(standardErrorOf(best.test), 2), format.number(best.theta, 2))}
        </p>
      )}
      <div className={classes.charts}>
        <CurveChart
          title={text.information}
          axis={text.theta}
          thetas={thetas}
          curves={curvesOf((information) => information)}
          top={roundTop(Math.max(...points.map(({ bank }) => bank)))}
          decimals={0}
        />
        <CurveChart
          title={text.error}
          axis={text.theta}
          thetas={thetas}
          curves={curvesOf(standardErrorOf)}
          top={highestError}
          decimals={2}
          line={stop === null ? undefined : { at: stop, label: text.stop(format.number(stop, 2)) }}
        />
      </div>
      <details className={classes.figures}>
        <summary>{table.show}</summary>
        <table className={plain.table} aria-label={table.title(name)}>
          <thead>
            <tr>
              {[
                table.theta,
                table.bankInformation,
                table.bankError,
                table.testInformation,
                table.testError,
              ].map((header) => (
                <th key={header} scope="col" data-numeric>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points
              .filter(({ theta }) => Number.isInteger(theta * 2))
              .map((point) => (
                <tr key={point.theta}>
                  <th scope="row" data-numeric>
                    {format.number(point.theta, 1)}
                  </th>
                  {[point.bank, standardErrorOf(point.bank), point.test, standardErrorOf(point.test)].map(
                    (value, column) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the columns are fixed
                      <td key={column} data-numeric>
                        {format.number(value, 2)}
                      </td>
                    ),
                  )}
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

/** The next number that divides well in four. */
function roundTop(highest: number): number {
  const step = highest > 40 ? 20 : highest > 12 ? 8 : 4;
  return Math.ceil(highest / step) * step;
}
