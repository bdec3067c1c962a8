import { Button, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { call } from '#client/shared/api.ts';
import type { ItemPage as Item, LintNote } from '#contracts/editing.ts';
import { termName } from '#itembank/taxonomy/taxonomy.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { useSession } from '../../../session/useSession.ts';
import { Facts } from '../../../shell/Facts.tsx';
import { Page } from '../../../shell/Page.tsx';
import { Notice } from '../../../states/Notice.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { ReviewByMark } from '../bank/ReviewByMark.tsx';
import { StageMark } from '../bank/StageMark.tsx';
import { itemQuery } from '../data/itemQueries.ts';
import { useItemAction } from '../data/useItemAction.ts';
import { useToday } from '../data/useToday.ts';
import { ItemDiscussion } from '../discussion/ItemDiscussion.tsx';
import { editorTexts } from '../editorTexts.ts';
import { ItemSources } from '../sources/ItemSources.tsx';
import { CandidatePreview } from './CandidatePreview.tsx';
import { CopyButton } from './CopyButton.tsx';
import { Family } from './Family.tsx';
import { FindingList } from './FindingList.tsx';
import { History } from './History.tsx';
import classes from './Item.module.css';
import { itemTexts } from './itemTexts.ts';
import { KeyAndReasons } from './KeyAndReasons.tsx';
import { LoadedItem } from './LoadedItem.tsx';
import { NextSteps } from './NextSteps.tsx';
import { Reviews } from './Reviews.tsx';
import { ItemStatistics } from './statistics/ItemStatistics.tsx';

/** One item: as the candidate sees it, beside where it stands and what people said of it. */
export function ItemPage() {
  const { code = '' } = useParams();
  const { items } = useText(editorTexts);
  const item = useQuery(itemQuery(code));
  return (
    <Page
      crumbs={[{ label: items, to: '/items' }]}
      title={code}
      meta={item.data && <ItemMeta item={item.data} />}
      actions={item.data && <ItemActions item={item.data} />}
    >
      <LoadedItem query={item} code={code}>
        {(found) => (
          <>
            <div className={classes.columns}>
              <div>
                <CandidatePreview content={found.content} />
                <KeyAndReasons content={found.content} />
                <Family item={found} />
                <Classified item={found} />
                <ItemStatistics item={found} />
              </div>
              <div>
                <NextSteps item={found} />
                <ItemSources item={found} />
                <Findings item={found} />
                <ItemDiscussion item={found} />
                <Reviews item={found} />
              </div>
            </div>
            <History item={found} />
          </>
        )}
      </LoadedItem>
    </Page>
  );
}

function ItemMeta({ item }: { readonly item: Item }) {
  const { pools } = useText(editorTexts);
  const { page } = useText(itemTexts);
  const today = useToday();
  return (
    <span className={classes.meta}>
      <StageMark stage={item.stage} />
      <span>{pools[item.pool]}</span>
      <span>{page.version(item.version)}</span>
      <span>
        {page.reviewBy}{' '}
        <ReviewByMark item={{ stage: item.stage, reviewBy: item.content.reviewBy }} today={today} />
      </span>
    </span>
  );
}

function ItemActions({ item }: { readonly item: Item }) {
  const { page } = useText(itemTexts);
  const { data: me } = useSession();
  return (
    <>
      {item.version > 1 && (
        <Button component={Link} to={`/items/${item.code}/compare`} variant="default">
          {page.compare}
        </Button>
      )}
      {me?.role === 'author' && (item.content.vignette ?? []).length > 0 && (
        <Button component={Link} to={`/items/new?case=${item.code}`} variant="default">
          {page.nextOfCase}
        </Button>
      )}
      {me?.role === 'author' && <CopyButton code={item.code} />}
      {item.maySave && (
        <Button
          component={Link}
          to={`/items/${item.code}/edit`}
          leftSection={<IconPencil size={16} stroke={2} aria-hidden="true" />}
        >
          {page.edit}
        </Button>
      )}
    </>
  );
}

function Findings({ item }: { readonly item: Item }) {
  const { lint } = useText(itemTexts);
  const message = useProblemMessage();
  const { data: me } = useSession();
  const dismiss = useItemAction(
    ({ rule, at, reason }: Pick<LintNote, 'rule' | 'at'> & { reason: string }) =>
      call('POST /api/items/:code/dismissals', {
        params: { code: item.code },
        body: { basedOn: item.version, rule, at, reason },
      }),
    () => undefined,
    item.code,
  );
  const mayDismiss = me?.role === 'author' || me?.role === 'reviewer';
  return (
    <section className={classes.section}>
      <Title order={2}>{lint.title}</Title>
      {dismiss.error !== null && (
        <Notice tone="attention" role="alert">
          {message(dismiss.error)}
        </Notice>
      )}
      <FindingList
        findings={item.findings}
        {...(mayDismiss && {
          onDismiss: ({ rule, at }: LintNote, reason: string) => dismiss.mutate({ rule, at, reason }),
        })}
      />
    </section>
  );
}

function Classified({ item }: { readonly item: Item }) {
  const { attributes, fields } = useText(editorTexts);
  const format = useFormat();
  const { classification } = item.content;
  return (
    <section className={classes.section}>
      <Title order={2}>{fields.classification}</Title>
      <Facts
        facts={(Object.keys(attributes) as (keyof typeof attributes)[]).map((attribute) => ({
          term: attributes[attribute],
          value: format.name(termName(attribute, classification[attribute])),
        }))}
      />
    </section>
  );
}
