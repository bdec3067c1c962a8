import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Currency } from '#contracts/currency.ts';
import { Page } from '../../../shell/Page.tsx';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { Notice } from '../../../states/Notice.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { CurrencyTables } from './CurrencyTables.tsx';
import { currencyPath } from './currencyPath.ts';
import { ExpiryMonths } from './ExpiryMonths.tsx';
import { PlannedSittings } from './PlannedSittings.tsx';
import classes from './Sources.module.css';
import { currencyQuery } from './sourceQueries.ts';
import { sourcesTexts } from './sourcesTexts.ts';

/** How up to date the bank is: what is wrong now, what expires when, and which sittings it touches. */
export function CurrencyPage() {
  const { currency: text } = useText(sourcesTexts);
  const currency = useQuery(currencyQuery);
  return (
    <Page
      crumbs={[]}
      title={text.title}
      actions={
        <Button component={Link} to="/sources" variant="default">
          {text.sources}
        </Button>
      }
    >
      <Loaded query={currency} skeleton={<TableSkeleton label={text.title} rows={8} />}>
        {(found) =>
          found.items === 0 ? (
            <EmptyState title={text.empty.title} body={text.empty.body} />
          ) : (
            <>
              <Figures currency={found} />
              <div className={classes.pair}>
                <ExpiryMonths currency={found} />
                <PlannedSittings planned={found.planned} />
              </div>
              <CurrencyTables currency={found} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

/** What is wrong now, each with the items behind it. */
function Figures({ currency }: { readonly currency: Currency }) {
  const { currency: text } = useText(sourcesTexts);
  const format = useFormat();
  const figures = ['outdated', 'past', 'unknown'] as const;
  if (figures.every((figure) => currency[figure] === 0)) return <Notice tone="stored">{text.sound}</Notice>;
  return (
    <ul className={classes.figures}>
      {figures.map((only) => (
        <li key={only}>
          <Link to={currencyPath({ only })} data-attention={currency[only] > 0}>
            <strong>{format.number(currency[only])}</strong>
            <span>{text.only[only]}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
