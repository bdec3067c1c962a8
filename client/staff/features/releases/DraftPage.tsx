import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useSession } from '../../session/useSession.ts';
import { Facts } from '../../shell/Facts.tsx';
import { Page } from '../../shell/Page.tsx';
import { Loaded } from '../../states/Loaded.tsx';
import { TableSkeleton } from '../../table/TableSkeleton.tsx';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import { useUrlParam } from '../../useUrlParam.ts';
import { CheckTab } from './CheckTab.tsx';
import { ChoiceTab } from './ChoiceTab.tsx';
import { CompareTab } from './CompareTab.tsx';
import { draftQuery } from './draftQueries.ts';
import { MeasuredTab } from './MeasuredTab.tsx';
import { PreviewTab } from './PreviewTab.tsx';
import { PrintMenu } from './PrintMenu.tsx';
import classes from './Releases.module.css';
import { RulesTab } from './RulesTab.tsx';
import { releaseTexts } from './releaseTexts.ts';

/** One release in the making: its choice and rules, the check, the comparison, and its items as candidates see them. */
export function DraftPage() {
  const { id = '' } = useParams();
  const text = useText(releaseTexts);
  const format = useFormat();
  const { data: me } = useSession();
  const [tab, setTab] = useUrlParam('tab');
  const draft = useQuery(draftQuery(id));
  const mayRead = me?.role === 'author' || me?.role === 'reviewer' || me?.role === 'psychometrician';
  const tabs = [
    ...(mayRead ? (['choice'] as const) : []),
    'rules',
    ...(mayRead ? (['measured'] as const) : []),
    'check',
    'compare',
    ...(mayRead ? (['preview'] as const) : []),
  ] as const;
  const current = tabs.find((one) => one === tab) ?? (mayRead ? 'choice' : 'check');
  return (
    <Loaded query={draft} skeleton={<TableSkeleton label={text.title} />}>
      {(page) => (
        <Page
          crumbs={[{ label: text.title, to: '/release-drafts' }]}
          title={page.name}
          meta={`${text.pools[page.pool]} · ${text.stages[page.stage]} · ${format.number(page.items)} items`}
          actions={page.release !== null && <PrintMenu release={page.release} pool={page.pool} />}
        >
          {page.stage !== 'open' && (
            <Facts
              facts={[
                ...(page.proposedBy === null
                  ? []
                  : [{ term: text.facts.proposedBy, value: page.proposedBy }]),
                ...(page.approvedBy === null
                  ? []
                  : [{ term: text.facts.approvedBy, value: page.approvedBy }]),
                ...(page.hash === null
                  ? []
                  : [{ term: text.facts.hash, value: <code className={classes.hash}>{page.hash}</code> }]),
              ]}
            />
          )}
          <Tabs value={current} onChange={(value) => setTab(value ?? undefined)} keepMounted={false}>
            <Tabs.List aria-label={text.parts} className={classes.tabs ?? ''}>
              {tabs.map((one) => (
                <Tabs.Tab key={one} value={one}>
                  {text.tabs[one]}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="choice" className={classes.panel ?? ''}>
              <ChoiceTab key={page.id} draft={page} />
            </Tabs.Panel>
            <Tabs.Panel value="rules" className={classes.panel ?? ''}>
              <RulesTab draft={page} />
            </Tabs.Panel>
            <Tabs.Panel value="measured" className={classes.panel ?? ''}>
              <MeasuredTab draft={page} />
            </Tabs.Panel>
            <Tabs.Panel value="check" className={classes.panel ?? ''}>
              <CheckTab draft={page} />
            </Tabs.Panel>
            <Tabs.Panel value="compare" className={classes.panel ?? ''}>
              <CompareTab draft={page} />
            </Tabs.Panel>
            <Tabs.Panel value="preview" className={classes.panel ?? ''}>
              <PreviewTab codes={page.codes} />
            </Tabs.Panel>
          </Tabs>
        </Page>
      )}
    </Loaded>
  );
}
