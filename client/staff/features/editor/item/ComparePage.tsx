import { Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { ItemContent } from '#itembank/content/item.ts';
import { Page } from '../../../shell/Page.tsx';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { differingFields } from '../content/itemFields.ts';
import { itemQuery, itemVersionQuery } from '../data/itemQueries.ts';
import { editorTexts } from '../editorTexts.ts';
import { fieldName } from '../fieldName.ts';
import classes from './Difference.module.css';
import { FieldDifference } from './FieldDifference.tsx';
import { itemTexts } from './itemTexts.ts';
import { LoadedItem } from './LoadedItem.tsx';
import { useFieldTexts } from './useFieldTexts.ts';

/** Two versions of an item, field by field; which two, and how they stand, is in the URL. */
export function ComparePage() {
  const { code = '' } = useParams();
  const { compare: text } = useText(itemTexts);
  const { items } = useText(editorTexts);
  const item = useQuery(itemQuery(code));
  return (
    <Page
      crumbs={[
        { label: items, to: '/items' },
        { label: code, to: `/items/${code}` },
      ]}
      title={text.title}
    >
      <LoadedItem query={item} code={code}>
        {({ version }) => <Compare code={code} latest={version} />}
      </LoadedItem>
    </Page>
  );
}

function Compare({ code, latest }: { readonly code: string; readonly latest: number }) {
  const { compare: text } = useText(itemTexts);
  const [from, setFrom] = useUrlParam('from');
  const [to, setTo] = useUrlParam('to');
  const [view, setView] = useUrlParam('view');
  const numbers = Array.from({ length: latest }, (_, i) => String(i + 1));
  const [one, other] = [from || String(Math.max(1, latest - 1)), to || String(latest)];
  const before = useQuery(itemVersionQuery(code, Number(one)));
  const after = useQuery(itemVersionQuery(code, Number(other)));
  return (
    <>
      <Group gap={16} align="flex-end">
        <NativeSelect
          label={text.from}
          value={one}
          data={numbers}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <NativeSelect
          label={text.to}
          value={other}
          data={numbers}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={text.view}
          size="sm"
          value={view === 'side' ? 'side' : 'inline'}
          onChange={(value) => setView(value === 'side' ? 'side' : undefined)}
          data={[
            { value: 'inline', label: text.inline },
            { value: 'side', label: text.side },
          ]}
        />
      </Group>
      <Loaded query={before} skeleton={<TableSkeleton label={text.title} />}>
        {(old) => (
          <Loaded query={after} skeleton={<TableSkeleton label={text.title} />}>
            {(current) => <Differences before={old} after={current} side={view === 'side'} />}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

interface Props {
  readonly before: ItemContent;
  readonly after: ItemContent;
  readonly side: boolean;
}

function Differences({ before, after, side }: Props) {
  const { compare: text } = useText(itemTexts);
  const words = useText(editorTexts);
  const textOf = useFieldTexts();
  const fields = differingFields(before, after);
  if (fields.length === 0) return <EmptyState title={text.same} />;
  return (
    <>
      <p>{text.legend}</p>
      <dl className={classes.fields}>
        {fields.map((field) => (
          <div key={field}>
            <dt>{fieldName(field, words)}</dt>
            <dd>
              <FieldDifference before={textOf(before, field)} after={textOf(after, field)} side={side} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
