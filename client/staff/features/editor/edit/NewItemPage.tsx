import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { call } from '#client/shared/api.ts';
import type { ItemPage } from '#contracts/editing.ts';
import type { ItemContent, ItemType } from '#itembank/content/item.ts';
import type { RichText } from '#itembank/content/richText.ts';
import { Pool } from '#itembank/taxonomy/pool.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { useSession } from '../../../session/useSession.ts';
import { Page } from '../../../shell/Page.tsx';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Notice } from '../../../states/Notice.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { withType } from '../content/emptyAnswer.ts';
import { emptyItem, finishedItem } from '../content/emptyItem.ts';
import { itemQuery } from '../data/itemQueries.ts';
import { useItemAction } from '../data/useItemAction.ts';
import { ContinuedNotice } from '../drafts/ContinuedNotice.tsx';
import { editorTexts } from '../editorTexts.ts';
import { LoadedItem } from '../item/LoadedItem.tsx';
import { assignmentIn } from '../production/assignmentPath.ts';
import { useCountAsMade } from '../production/useCountAsMade.ts';
import { editTexts } from './editTexts.ts';
import { ItemEditor } from './ItemEditor.tsx';
import { newDraftName } from './newDrafts.ts';
import { OtherDrafts } from './OtherDrafts.tsx';
import { TypeChoice } from './TypeChoice.tsx';
import { useDraftStore } from './useDraftStore.ts';
import { useWriting } from './useWriting.ts';

/**
 * Writes an item; it gets its code when it is first saved. The address names its draft, and may name an item with
 * whose case it begins.
 */
export function NewItemPage() {
  const { items, newItem } = useText(editorTexts);
  const { create: text } = useText(editTexts);
  const { data: me } = useSession();
  const [params] = useSearchParams();
  const [draft, sameCase] = [params.get('draft') ?? '', params.get('case')];
  const first = useQuery({ ...itemQuery(sameCase ?? ''), enabled: sameCase !== null });
  const mayWrite = me?.role === 'author';
  return (
    <Page crumbs={[{ label: items, to: '/items' }]} title={newItem} {...(mayWrite && { meta: text.intro })}>
      {!mayWrite ? (
        <EmptyState
          title={text.otherRole}
          body={text.otherRoleBody}
          action={
            <Button component={Link} to="/items" variant="default">
              {text.toBank}
            </Button>
          }
        />
      ) : sameCase === null ? (
        <NewItem key={draft} draft={draft} first={undefined} />
      ) : (
        <LoadedItem query={first} code={sameCase}>
          {(found) => <NewItem key={draft} draft={draft} first={found} />}
        </LoadedItem>
      )}
    </Page>
  );
}

interface Props {
  readonly draft: string;
  /** The item with whose case this one begins; undefined for none. */
  readonly first: ItemPage | undefined;
}

function NewItem({ draft, first }: Props) {
  const { pools } = useText(editorTexts);
  const { edit: text, create } = useText(editTexts);
  const message = useProblemMessage();
  const notify = useNotify();
  const navigate = useNavigate();
  const store = useDraftStore();
  const [params] = useSearchParams();
  const [asked] = useState(() => assignmentIn(params));
  const countAsMade = useCountAsMade();
  const name = newDraftName(draft, asked?.id);
  const [kept] = useState(() => store.read(name));
  const [fresh] = useState(() => ({
    content: startOf(asked, first?.content.vignette),
    base: null,
    basedOn: 0,
    pool: asked?.pool ?? first?.pool ?? ('lhk' as const),
  }));
  const writing = useWriting(name, kept ?? fresh, fresh.content);
  const { pool = fresh.pool } = writing;
  const [continued, setContinued] = useState(kept?.at);
  const free = useRef(false);
  const left = useRef(new Map<ItemType, ItemContent>());
  /** Goes on as another type; what was written for a type comes back with it. */
  const changeType = (type: ItemType) => {
    const { content } = writing;
    left.current.set(content.type, content);
    writing.replace(withType(content, type, left.current.get(type)));
  };
  const save = useItemAction(
    () => call('POST /api/items', { body: { id: draft, pool, content: finishedItem(writing.content) } }),
    ({ code }) => {
      free.current = true;
      writing.forget();
      notify(create.saved(code));
      if (asked) countAsMade({ assignment: asked.id, code });
      void navigate(`/items/${code}`);
    },
  );
  return (
    <>
      {save.error !== null && (
        <Notice tone="attention" role="alert">
          {message(save.error)}
        </Notice>
      )}
      {continued !== undefined && (
        <ContinuedNotice
          at={continued}
          onDiscard={() => {
            writing.forget();
            writing.rebase(fresh);
            setContinued(undefined);
          }}
        />
      )}
      <OtherDrafts assignment={asked?.id} besides={draft} />
      <ItemEditor
        writing={writing}
        saved={[]}
        saveLabel={text.save}
        saving={save.isPending || save.isSuccess}
        onSave={() => save.mutate(undefined)}
        free={free}
      >
        <TypeChoice type={writing.content.type} onChange={changeType} />
        <NativeSelect
          label={create.pool}
          maw={260}
          mb={18}
          value={pool}
          data={Pool.options.map((value) => ({ value, label: pools[value] }))}
          onChange={(event) => writing.choosePool(Pool.parse(event.currentTarget.value))}
        />
      </ItemEditor>
    </>
  );
}

/** Nothing is written yet, but for a case; an assignment says where the item belongs. */
function startOf(asked: ReturnType<typeof assignmentIn>, vignette: RichText = []): ItemContent {
  const item = { ...emptyItem(), vignette };
  if (asked === undefined) return item;
  const { icpc, attribute, value } = asked.cell;
  return { ...item, classification: { ...item.classification, icpc, [attribute]: value } };
}
