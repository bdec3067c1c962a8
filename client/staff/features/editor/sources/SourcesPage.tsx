import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useSession } from '../../../session/useSession.ts';
import { Page } from '../../../shell/Page.tsx';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { mayKeep } from './mayKeep.ts';
import { SourceTable } from './SourceTable.tsx';
import { sourcesQuery } from './sourceQueries.ts';
import { sourcesTexts } from './sourcesTexts.ts';
import { UnknownSources } from './UnknownSources.tsx';

/** Every source with the edition that counts, and the sources that nobody keeps yet. */
export function SourcesPage() {
  const { registry: text, currency } = useText(sourcesTexts);
  const { data: me } = useSession();
  const found = useQuery(sourcesQuery);
  const add = mayKeep(me?.role) ? <AddSource /> : undefined;
  return (
    <Page
      crumbs={[{ label: currency.title, to: '/currency' }]}
      title={text.title}
      meta={text.intro}
      actions={add}
    >
      <Loaded query={found} skeleton={<TableSkeleton label={text.title} rows={10} />}>
        {({ sources, unknown }) => (
          <>
            {sources.length === 0 ? (
              <EmptyState title={text.empty.title} body={text.empty.body} action={add} />
            ) : (
              <SourceTable sources={sources} />
            )}
            {unknown.length > 0 && <UnknownSources unknown={unknown} sources={sources} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function AddSource() {
  const { registry } = useText(sourcesTexts);
  return (
    <Button
      component={Link}
      to="/sources/new"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden="true" />}
    >
      {registry.add}
    </Button>
  );
}
