import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { EmptyState } from '../../states/EmptyState.tsx';
import { Loaded } from '../../states/Loaded.tsx';
import { TableSkeleton } from '../../table/TableSkeleton.tsx';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import { useUrlParam } from '../../useUrlParam.ts';
import { itemQuery } from '../editor/data/itemQueries.ts';
import { CandidatePreview } from '../editor/item/CandidatePreview.tsx';
import { releaseTexts } from './releaseTexts.ts';

/** The chosen items one by one, as candidates see them. Which one is in the URL. */
export function PreviewTab({ codes }: { readonly codes: readonly string[] }) {
  const { preview: text } = useText(releaseTexts);
  const format = useFormat();
  const [code, setCode] = useUrlParam('item');
  const at = Math.max(0, codes.indexOf(code));
  const current = codes[at];
  if (current === undefined) return <EmptyState title={text.none} />;
  return (
    <>
      <Group gap={8}>
        <Button variant="default" disabled={at === 0} onClick={() => setCode(codes[at - 1])}>
          {text.earlier}
        </Button>
        <Button variant="default" disabled={at === codes.length - 1} onClick={() => setCode(codes[at + 1])}>
          {text.later}
        </Button>
        <span role="status">
          {text.at(format.number(at + 1), format.number(codes.length))}: {current}
        </span>
        <Link to={`/items/${current}`}>{text.open}</Link>
      </Group>
      <PreviewedItem key={current} code={current} />
    </>
  );
}

function PreviewedItem({ code }: { readonly code: string }) {
  const { tabs } = useText(releaseTexts);
  const item = useQuery(itemQuery(code));
  return (
    <Loaded query={item} skeleton={<TableSkeleton label={tabs.preview} />}>
      {({ content }) => <CandidatePreview content={content} />}
    </Loaded>
  );
}
