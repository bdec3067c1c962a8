import { NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { call } from '#client/shared/api.ts';
import type { ItemContent, ItemType } from '#itembank/content/item.ts';
import { Pool } from '#itembank/taxonomy/pool.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Page } from '../../../shell/Page.tsx';
import { Notice } from '../../../states/Notice.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { withType } from '../content/emptyAnswer.ts';
import { emptyItem, finishedItem } from '../content/emptyItem.ts';
import { useItemAction } from '../data/useItemAction.ts';
import { editorTexts } from '../editorTexts.ts';
import { assignmentIn } from '../production/assignmentPath.ts';
import { useCountAsMade } from '../production/useCountAsMade.ts';
import { editTexts } from './editTexts.ts';
import { ItemEditor } from './ItemEditor.tsx';
import { TypeChoice } from './TypeChoice.tsx';
import { useDraftStore } from './useKeptDraft.ts';
import { useWriting } from './useWriting.ts';

/** The drafts of items that have no code yet: one of one's own accord, and one per assignment. */
const draftName = (assignment?: string) => (assignment === undefined ? 'new' : `new for ${assignment}`);

/** Writes an item; it gets its code when it is first saved. */
export function NewItemPage() {
  const { items, newItem, pools } = useText(editorTexts);
  const { edit: text, create } = useText(editTexts);
  const message = useProblemMessage();
  const notify = useNotify();
  const navigate = useNavigate();
  const store = useDraftStore();
  const [params] = useSearchParams();
  const [asked] = useState(() => assignmentIn(params));
  const countAsMade = useCountAsMade();
  const unnamed = draftName(asked?.id);
  const [beginning] = useState(() => ({
    content: store.read(unnamed)?.content ?? startOf(asked),
    base: null,
    basedOn: 0,
  }));
  const writing = useWriting(unnamed, beginning);
  const [pool, setPool] = useState<Pool>(asked?.pool ?? 'lhk');
  const free = useRef(false);
  const left = useRef(new Map<ItemType, ItemContent>());
  /** Goes on as another type; what was written for a type comes back with it. */
  const changeType = (type: ItemType) => {
    const { content } = writing;
    left.current.set(content.type, content);
    writing.replace(withType(content, type, left.current.get(type)));
  };
  const save = useItemAction(
    () => call('POST /api/items', { body: { pool, content: finishedItem(writing.content) } }),
    ({ code }) => {
      free.current = true;
      writing.forget();
      notify(create.saved(code));
      if (asked) countAsMade({ assignment: asked.id, code });
      void navigate(`/items/${code}`);
    },
  );
  return (
    <Page crumbs={[{ label: items, to: '/items' }]} title={newItem} meta={create.intro}>
      {save.error !== null && (
        <Notice tone="attention" role="alert">
          {message(save.error)}
        </Notice>
      )}
      <ItemEditor
        writing={writing}
        saved={[]}
        saveLabel={text.save}
        saving={save.isPending}
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
          onChange={(event) => setPool(Pool.parse(event.currentTarget.value))}
        />
      </ItemEditor>
    </Page>
  );
}

/** Nothing is written yet; an assignment says where the item belongs. */
function startOf(asked: ReturnType<typeof assignmentIn>): ItemContent {
  const item = emptyItem();
  if (asked === undefined) return item;
  const { icpc, attribute, value } = asked.cell;
  return { ...item, classification: { ...item.classification, icpc, [attribute]: value } };
}
