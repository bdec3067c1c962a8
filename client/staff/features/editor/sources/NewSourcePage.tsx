import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Page } from '../../../shell/Page.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { NewSourceForm } from './NewSourceForm.tsx';
import { sourcesQuery } from './sourceQueries.ts';
import { sourcesTexts } from './sourcesTexts.ts';

/** A source for the registry; coming from an unknown one it is filled in as items write it. */
export function NewSourcePage() {
  const { form: text, registry, currency } = useText(sourcesTexts);
  const [params] = useSearchParams();
  const found = useQuery(sourcesQuery);
  return (
    <Page
      crumbs={[
        { label: currency.title, to: '/currency' },
        { label: registry.title, to: '/sources' },
      ]}
      title={text.title}
      narrow
    >
      <Loaded query={found} skeleton={<TableSkeleton label={text.title} />}>
        {({ unknown }) => <NewSourceForm from={unknown.find(({ key }) => key === params.get('from'))} />}
      </Loaded>
    </Page>
  );
}
