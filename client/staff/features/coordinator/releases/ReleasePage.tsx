import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Facts } from '../../../shell/Facts.tsx';
import { Page } from '../../../shell/Page.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { NotFoundPage } from '../../../states/NotFoundPage.tsx';
import { Notice } from '../../../states/Notice.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { designsQuery, releasesQuery } from '../data/sittingQueries.ts';
import { sittingsTexts } from '../sittings/sittingsTexts.ts';

/** One release, with where its parameters come from and which designs draw from it. */
export function ReleasePage() {
  const { releaseId } = useParams();
  const text = useText(sittingsTexts).releases;
  const format = useFormat();
  const releases = useQuery(releasesQuery);
  const { data: designs = [] } = useQuery(designsQuery);
  return (
    <Loaded query={releases} skeleton={<TableSkeleton label={text.title} />}>
      {(all) => {
        const release = all.find(({ id }) => id === releaseId);
        if (!release) return <NotFoundPage />;
        const users = designs.filter(({ pool }) => pool === release.pool);
        return (
          <Page narrow crumbs={[{ label: text.title, to: '/releases' }]} title={release.name}>
            {release.provisional && <Notice tone="attention">{text.provisionalMeaning}</Notice>}
            <Facts
              facts={[
                { term: text.columns.items, value: format.number(release.items) },
                { term: text.columns.pool, value: release.pool },
                { term: text.columns.published, value: format.dateTime(release.publishedAt) },
                {
                  term: text.columns.parameters,
                  value: release.provisional ? text.provisional : text.calibrated,
                },
                { term: text.fullHash, value: <code>{release.hash}</code> },
              ]}
            />
            <section>
              <Title order={2} mb={8}>
                {text.usedBy}
              </Title>
              {users.length === 0 && <Text c="dimmed">{text.notUsed}</Text>}
              {users.map(({ id, name }) => (
                <p key={id}>
                  <Anchor component={Link} to={`/designs/${id}`} underline="always">
                    {format.name(name)}
                  </Anchor>
                </p>
              ))}
            </section>
          </Page>
        );
      }}
    </Loaded>
  );
}
