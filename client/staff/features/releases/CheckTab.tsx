import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReleaseCheck, ReleaseDraftPage } from '#contracts/releasing.ts';
import { Loaded } from '../../states/Loaded.tsx';
import { Notice } from '../../states/Notice.tsx';
import { useText } from '../../useText.ts';
import { checkQuery } from './draftQueries.ts';
import { FindingItem } from './FindingItem.tsx';
import { findingGroups } from './findingGroups.ts';
import { NextStep } from './NextStep.tsx';
import classes from './Releases.module.css';
import { releaseTexts } from './releaseTexts.ts';

interface Props {
  readonly draft: ReleaseDraftPage;
}

/** What stands in the way of publication; below it what the person can do next with exactly this. */
export function CheckTab({ draft }: Props) {
  const { check: text } = useText(releaseTexts);
  const check = useQuery({
    ...checkQuery(draft.id, draft.version),
    enabled: draft.stage === 'open' || draft.stage === 'proposed',
  });
  if (draft.stage === 'published') return <Notice tone="stored">{text.closed}</Notice>;
  if (draft.stage === 'dropped') return <Notice tone="plain">{text.dropped}</Notice>;
  return (
    <Loaded
      query={check}
      skeleton={
        <Notice tone="plain" role="status">
          {text.busy}
        </Notice>
      }
    >
      {(found) => (
        <>
          <Findings draft={draft} check={found} />
          <Group gap={8}>
            <Button variant="default" loading={check.isFetching} onClick={() => void check.refetch()}>
              {text.again}
            </Button>
          </Group>
          <NextStep draft={draft} check={found} />
        </>
      )}
    </Loaded>
  );
}

function Findings({ draft, check: { findings } }: Props & { readonly check: ReleaseCheck }) {
  const { check: text } = useText(releaseTexts);
  if (findings.length === 0) return <Notice tone="stored">{text.clean}</Notice>;
  const of = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length;
  return (
    <>
      <p role="status">{text.counts(of('error'), of('warning'))}</p>
      <ul className={classes.findings}>
        {findingGroups(findings).map((group) => (
          <FindingItem key={group.key} draft={draft} group={group} />
        ))}
      </ul>
    </>
  );
}
