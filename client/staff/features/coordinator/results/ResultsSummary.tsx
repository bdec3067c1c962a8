import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import type { ResultRow } from '#contracts/results.ts';
import plain from '../../../table/plainTable.module.css';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { DistributionChart } from './DistributionChart.tsx';
import { distributionOf, medianOf } from './distribution.ts';
import classes from './Results.module.css';
import { resultsTexts } from './resultsTexts.ts';

interface Props {
  readonly rows: readonly ResultRow[];
  /** What to keep in mind when reading, e.g. provisional parameters. */
  readonly note: string | undefined;
}

/** What stands out over everyone: how many have a result, the middle, and the distribution. */
export function ResultsSummary({ rows, note }: Props) {
  const text = useText(resultsTexts);
  const format = useFormat();
  const [asTable, setAsTable] = useState(false);
  const percents = rows.flatMap(({ level }) => (level ? [level.percent] : []));
  const median = medianOf(percents);
  if (median === undefined) return null;
  const bins = distributionOf(percents);
  const begun = rows.filter(({ items }) => items > 0);
  const facts = [
    { term: text.summary.finished, value: text.summary.of(percents.length, rows.length) },
    { term: text.summary.median, value: `${format.number(median)} %` },
    {
      term: text.summary.quotas,
      value: text.summary.of(begun.filter(({ quotasMet }) => quotasMet).length, begun.length),
    },
  ];

  return (
    <section className={classes.summary}>
      <div>
        <dl className={classes.facts}>
          {facts.map(({ term, value }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {note && <p className={classes.note}>{note}</p>}
      </div>
      <div className={classes.chart}>
        <div className={classes.chartHead}>
          <Title order={2}>{text.chart.title}</Title>
          <Button variant="subtle" size="compact-sm" onClick={() => setAsTable(!asTable)}>
            {asTable ? text.chart.asChart : text.chart.asTable}
          </Button>
        </div>
        {asTable ? (
          <table className={plain.table} aria-label={text.chart.title}>
            <thead>
              <tr>
                <th scope="col">{text.chart.range}</th>
                <th scope="col" data-numeric>
                  {text.chart.count}
                </th>
              </tr>
            </thead>
            <tbody>
              {bins.map(({ from, to, count }) => (
                <tr key={from}>
                  <th scope="row">{text.chart.bin(from, to)}</th>
                  <td data-numeric>{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <DistributionChart bins={bins} median={median} candidates={percents.length} />
        )}
      </div>
    </section>
  );
}
