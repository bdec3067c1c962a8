import { IconAlertTriangle } from '@tabler/icons-react';
import type { ItemMeasurement } from '#contracts/itemStatistics.ts';
import { useFormat } from '../../../../useFormat.ts';
import { useText } from '../../../../useText.ts';
import classes from './Statistics.module.css';
import { statisticsTexts } from './statisticsTexts.ts';

const names = ['a', 'b', 'c', 'd'] as const;
const errorOf = { a: 'seA', b: 'seB', c: 'seC', d: undefined } as const;

/** The parameters with how sure they are and where they come from; what was not worked out is said. */
export function ItemParameters({ found }: { readonly found: NonNullable<ItemMeasurement['calibration']> }) {
  const { parameters: text } = useText(statisticsTexts);
  const format = useFormat();
  const { calibration, flags } = found;
  const { origin } = calibration;
  const measured = origin.kind === 'calibrated';
  const quality = measured ? (origin.quality ?? {}) : {};
  const { infit, outfit, sX2, sX2Degrees, sX2P, driftB } = quality;
  const fit = [
    infit !== undefined && text.infit(format.number(infit, 2)),
    outfit !== undefined && text.outfit(format.number(outfit, 2)),
    sX2 !== undefined &&
      sX2Degrees !== undefined &&
      sX2P !== undefined &&
      text.sX2(format.number(sX2, 1), format.number(sX2Degrees), format.number(sX2P, 3)),
    driftB !== undefined && text.driftB(format.number(driftB, 2)),
  ].filter((one) => one !== false);
  return (
    <>
      <p className={classes.quiet}>
        {measured
          ? text.calibrated(origin.method, format.number(origin.responses), format.day(origin.on))
          : text.expert(origin.by, format.day(origin.on))}
      </p>
      {flags.map((flag) => (
        <p key={flag} className={classes.flag}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" /> {text.flags[flag]}
        </p>
      ))}
      <table className={classes.table} aria-label={text.title}>
        <thead>
          <tr>
            {[text.parameter, text.value, text.error].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const key = errorOf[name];
            const error = key && quality[key];
            return (
              <tr key={name}>
                <th scope="row">{text.names[name]}</th>
                <td>{format.number(calibration[name], 2)}</td>
                <td>
                  {error === undefined
                    ? measured
                      ? text.noError
                      : text.noneFromExpert
                    : format.number(error, 2)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {measured && <p className={classes.quiet}>{fit.length === 0 ? text.noFit : fit.join(' · ')}</p>}
    </>
  );
}
