import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Currency } from '#contracts/currency.ts';
import { termName } from '#itembank/taxonomy/taxonomy.ts';
import plain from '../../../table/plainTable.module.css';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { currencyPath } from './currencyPath.ts';
import classes from './Sources.module.css';
import { sourcesTexts } from './sourcesTexts.ts';

/** The worst first; the rest stands one click away. */
const sourcesShown = 12;

/** The same figures by source and by theme; each opens its items. */
export function CurrencyTables({ currency }: { readonly currency: Currency }) {
  const { currency: text } = useText(sourcesTexts);
  const format = useFormat();
  return (
    <>
      <div className={classes.pair}>
        <Figures title={text.bySource} head={text.source}>
          {currency.sources.slice(0, sourcesShown).map(({ id, name, ...figures }) => (
            <FigureRow
              key={id}
              head={<Link to={`/sources/${encodeURIComponent(id)}`}>{name}</Link>}
              filter={{ source: id }}
              {...figures}
            />
          ))}
          {currency.sources.length > sourcesShown && (
            <tr>
              <td colSpan={4}>
                <Link to="/sources">{text.allSources(format.number(currency.sources.length))}</Link>
              </td>
            </tr>
          )}
        </Figures>
        <Figures title={text.byTheme} head={text.theme}>
          {currency.themes.map(({ theme, ...figures }) => (
            <FigureRow
              key={theme}
              head={format.name(termName('theme', theme))}
              filter={{ theme }}
              {...figures}
            />
          ))}
        </Figures>
      </div>
      <p className={classes.quiet}>{text.soonHint}</p>
    </>
  );
}

interface FiguresProps {
  readonly title: string;
  readonly head: string;
  readonly children: ReactNode;
}

function Figures({ title, head, children }: FiguresProps) {
  const { currency: text } = useText(sourcesTexts);
  return (
    <section className={classes.section}>
      <Title order={2}>{title}</Title>
      <table className={plain.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {[text.count, text.outdated, text.soon].map((header) => (
              <th key={header} scope="col" data-numeric>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly head: ReactNode;
  readonly filter: Readonly<Record<string, string>>;
  readonly items: number;
  readonly outdated: number;
  readonly soon: number;
}

function FigureRow({ head, filter, ...figures }: RowProps) {
  const format = useFormat();
  const cell = (figure: keyof typeof figures, only: 'outdated' | 'soon' | undefined) =>
    figures[figure] === 0 ? (
      '0'
    ) : (
      <Link to={currencyPath({ ...filter, ...(only && { only }) })}>{format.number(figures[figure])}</Link>
    );
  return (
    <tr>
      <th scope="row">{head}</th>
      <td data-numeric>{cell('items', undefined)}</td>
      <td data-numeric>{cell('outdated', 'outdated')}</td>
      <td data-numeric>{cell('soon', 'soon')}</td>
    </tr>
  );
}
