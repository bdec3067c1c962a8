import { Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Currency } from '#contracts/currency.ts';
import plain from '../../../table/plainTable.module.css';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { currencyPath } from './currencyPath.ts';
import classes from './Sources.module.css';
import { sourcesTexts } from './sourcesTexts.ts';
import { useMonthText } from './useSince.ts';

/** How many items lose their review date in each month ahead; each month opens its items. */
export function ExpiryMonths({ currency: { months, later } }: { readonly currency: Currency }) {
  const { currency: text } = useText(sourcesTexts);
  const format = useFormat();
  const monthText = useMonthText();
  const most = Math.max(1, ...months.map(({ items }) => items));
  return (
    <section className={classes.section}>
      <Title order={2}>{text.months}</Title>
      <table className={plain.table} aria-label={text.months}>
        <thead>
          <tr>
            <th scope="col">{text.month}</th>
            <th scope="col" data-numeric>
              {text.count}
            </th>
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, items }) => (
            <tr key={month}>
              <th scope="row">
                {items === 0 ? (
                  monthText(month)
                ) : (
                  <Link to={currencyPath({ month })}>{monthText(month)}</Link>
                )}
              </th>
              <td data-numeric>{format.number(items)}</td>
              <td className={classes.bar} aria-hidden="true">
                <div style={{ width: `${(items / most) * 100}%` }} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{text.later}</th>
            <td data-numeric>{format.number(later)}</td>
            <td aria-hidden="true" />
          </tr>
        </tbody>
      </table>
    </section>
  );
}
