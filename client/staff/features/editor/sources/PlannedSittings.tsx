import { Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Currency } from '#contracts/currency.ts';
import plain from '../../../table/plainTable.module.css';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { currencyPath } from './currencyPath.ts';
import classes from './Sources.module.css';
import { sourcesTexts } from './sourcesTexts.ts';

/** Sittings still to come, with how many of the items they may ask are out of date by then. */
export function PlannedSittings({ planned }: Pick<Currency, 'planned'>) {
  const { currency: text } = useText(sourcesTexts);
  const format = useFormat();
  return (
    <section className={classes.section}>
      <Title order={2}>{text.planned}</Title>
      {planned.length === 0 ? (
        <p className={classes.quiet}>{text.noPlanned}</p>
      ) : (
        <table className={plain.table} aria-label={text.planned}>
          <thead>
            <tr>
              <th scope="col">{text.test}</th>
              <th scope="col" data-numeric>
                {text.outdated}
              </th>
              <th scope="col" data-numeric>
                {text.expiring}
              </th>
            </tr>
          </thead>
          <tbody>
            {planned.map(({ name, plannedAt, release, outdated, expiring }) => (
              <tr key={`${name} ${plannedAt}`}>
                <th scope="row">
                  {name}
                  <br />
                  <span className={classes.quiet}>{format.dateTime(plannedAt)}</span>
                </th>
                <td data-numeric>
                  {outdated === 0 ? (
                    '0'
                  ) : (
                    <Link to={currencyPath({ release, only: 'outdated' })}>{format.number(outdated)}</Link>
                  )}
                </td>
                <td data-numeric>
                  {expiring === 0 ? (
                    '0'
                  ) : (
                    <Link to={currencyPath({ release, only: 'soon' })}>{format.number(expiring)}</Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
