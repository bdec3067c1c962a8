import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Facts } from '../../../shell/Facts.tsx';
import { Page } from '../../../shell/Page.tsx';
import { staffTexts } from '../../../staffTexts.ts';
import { Loaded } from '../../../states/Loaded.tsx';
import { NotFoundPage } from '../../../states/NotFoundPage.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { designsQuery } from '../data/sittingQueries.ts';
import { sittingsTexts } from '../sittings/sittingsTexts.ts';
import { QuotaTable } from './QuotaTable.tsx';

/** One design with its blueprint. */
export function DesignPage() {
  const { designId } = useParams();
  const text = useText(sittingsTexts).designs;
  const { units } = useText(staffTexts);
  const format = useFormat();
  const designs = useQuery(designsQuery);
  return (
    <Loaded query={designs} skeleton={<TableSkeleton label={text.title} />}>
      {(all) => {
        const design = all.find(({ id }) => id === designId);
        if (!design) return <NotFoundPage />;
        return (
          <Page
            narrow
            crumbs={[{ label: text.title, to: '/designs' }]}
            title={format.name(design.name)}
            meta={text.selectionMeaning[design.selection]}
          >
            <Facts
              facts={[
                { term: text.columns.selection, value: text.selection[design.selection] },
                { term: text.columns.items, value: text.items(design.minimumItems, design.maximumItems) },
                { term: text.columns.duration, value: units.minutes(design.durationMinutes) },
                { term: text.columns.pool, value: design.pool },
                { term: text.columns.version, value: design.version },
              ]}
            />
            <section>
              <Title order={2} mb={4}>
                {text.quotas}
              </Title>
              <QuotaTable quotas={design.quotas} />
            </section>
          </Page>
        );
      }}
    </Loaded>
  );
}
