import { Title } from '@mantine/core';
import type { Production } from '#contracts/producing.ts';
import { type coverageOf, coverageOfValue } from '#itembank/blueprint/coverage.ts';
import { termName } from '#itembank/taxonomy/taxonomy.ts';
import plain from '../../../table/plainTable.module.css';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { editorTexts } from '../editorTexts.ts';
import classes from './Coverage.module.css';
import { coverageTexts } from './coverageTexts.ts';
import { Scrolling } from './Scrolling.tsx';

interface Props {
  readonly items: Parameters<typeof coverageOf>[0];
  readonly demands: Production['demands'];
}

/** What every test of each design has at least, against the whole pool. */
export function DemandTable({ items, demands }: Props) {
  const { demands: text } = useText(coverageTexts);
  const format = useFormat();
  const designs = [...new Set(demands.map(({ design }) => format.name(design)))];
  if (designs.length === 0) {
    return (
      <section className={classes.section}>
        <Title order={2}>{text.title}</Title>
        <p className={classes.quiet}>{text.none}</p>
      </section>
    );
  }
  return designs.map((design) => (
    <section key={design} className={classes.section}>
      <Title order={2}>
        {text.title}: {design}
      </Title>
      <Scrolling label={`${text.title}: ${design}`}>
        <table className={plain.table} aria-label={`${text.title}: ${design}`}>
          <thead>
            <tr>
              <th scope="col">{text.value}</th>
              {[text.minimum, text.have, text.making].map((head) => (
                <th key={head} scope="col" data-numeric>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {demands
              .filter((demand) => format.name(demand.design) === design)
              .map((demand) => (
                <DemandRow key={`${demand.attribute} ${demand.value}`} items={items} demand={demand} />
              ))}
          </tbody>
        </table>
      </Scrolling>
    </section>
  ));
}

interface RowProps {
  readonly items: Props['items'];
  readonly demand: Production['demands'][number];
}

function DemandRow({ items, demand: { pool, attribute, value, minimum } }: RowProps) {
  const { gap } = useText(coverageTexts);
  const { attributes } = useText(editorTexts);
  const format = useFormat();
  const { have, making } = coverageOfValue(items, pool, attribute, value, minimum);
  return (
    <tr>
      <th scope="row">
        {attributes[attribute]}: {format.name(termName(attribute, value))}
      </th>
      <td data-numeric>{format.number(minimum)}</td>
      <td data-numeric>
        {format.number(have)}
        {have < minimum && (
          <span className={classes.short} role="img" aria-label={gap}>
            {' '}
            ▲
          </span>
        )}
      </td>
      <td data-numeric>{format.number(making)}</td>
    </tr>
  );
}
