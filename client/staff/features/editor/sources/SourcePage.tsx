import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { SourcePage as RegisteredSource } from '#contracts/sources.ts';
import { useSession } from '../../../session/useSession.ts';
import { Facts } from '../../../shell/Facts.tsx';
import { Page } from '../../../shell/Page.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { Notice } from '../../../states/Notice.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { editTexts } from '../edit/editTexts.ts';
import { DependentItems } from './DependentItems.tsx';
import { Editions } from './Editions.tsx';
import { mayKeep } from './mayKeep.ts';
import { RecordDialog } from './RecordDialog.tsx';
import classes from './Sources.module.css';
import { sourceQuery } from './sourceQueries.ts';
import { sourcesTexts } from './sourcesTexts.ts';
import { useSince } from './useSince.ts';

/** One source: the edition that counts, those before it, and everything that rests on it. */
export function SourcePage() {
  const { id = '' } = useParams();
  const { source: text, registry, currency } = useText(sourcesTexts);
  const { data: me } = useSession();
  const source = useQuery(sourceQuery(id));
  const [recording, setRecording] = useState(false);
  return (
    <Page
      crumbs={[
        { label: currency.title, to: '/currency' },
        { label: registry.title, to: '/sources' },
      ]}
      title={source.data?.title ?? id}
      actions={
        source.data && mayKeep(me?.role) && <Button onClick={() => setRecording(true)}>{text.record}</Button>
      }
    >
      <Loaded query={source} skeleton={<TableSkeleton label={id} rows={8} />}>
        {(found) => (
          <>
            <Working work={found.work} />
            <SourceFacts source={found} />
            <Editions source={found} mayWithdraw={mayKeep(me?.role)} />
            <Planned planned={found.planned} />
            <DependentItems items={found.items} />
            {recording && <RecordDialog source={found} onClose={() => setRecording(false)} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Says how far it is while items are being told; empty again when all have been. */
function Working({ work }: Pick<RegisteredSource, 'work'>) {
  const { source: text } = useText(sourcesTexts);
  const format = useFormat();
  return (
    <div role="status">
      {work !== null && work.total > 0 && (
        <Notice tone="plain">{text.working(format.number(work.done), format.number(work.total))}</Notice>
      )}
    </div>
  );
}

function SourceFacts({ source }: { readonly source: RegisteredSource }) {
  const { source: text, registry } = useText(sourcesTexts);
  const { kinds } = useText(editTexts).sources;
  const since = useSince();
  return (
    <Facts
      facts={[
        { term: text.current, value: source.edition },
        { term: text.since, value: since(source.since) },
        { term: registry.kind, value: kinds[source.kind] },
        { term: text.keys, value: source.keys.join(', ') },
      ]}
    />
  );
}

function Planned({ planned }: Pick<RegisteredSource, 'planned'>) {
  const { source: text, items } = useText(sourcesTexts);
  const format = useFormat();
  if (planned.length === 0) return null;
  return (
    <section className={classes.section}>
      <Title order={2}>{text.planned}</Title>
      <ul className={classes.plain}>
        {planned.map((one) => (
          <li key={`${one.name} ${one.plannedAt}`}>
            {one.name}, {format.dateTime(one.plannedAt)}: {items(format.number(one.items))}
          </li>
        ))}
      </ul>
    </section>
  );
}
