import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { call, ProblemError } from '#client/shared/api.ts';
import type { ItemPage } from '#contracts/editing.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { changeClass } from '#itembank/editing/changeClass.ts';
import type { ChangeClass } from '#itembank/taxonomy/lifeCycle.ts';
import { useSession } from '../../../session/useSession.ts';
import { Page } from '../../../shell/Page.tsx';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { finishedItem } from '../content/emptyItem.ts';
import { differingFields } from '../content/itemFields.ts';
import { itemQuery, itemsQuery, itemVersionQuery } from '../data/itemQueries.ts';
import { useItemAction } from '../data/useItemAction.ts';
import { ContinuedNotice } from '../drafts/ContinuedNotice.tsx';
import { editorTexts } from '../editorTexts.ts';
import { LoadedItem } from '../item/LoadedItem.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import type { KeptDraft } from './draftStore.ts';
import { editTexts } from './editTexts.ts';
import { ItemEditor } from './ItemEditor.tsx';
import { RestoreChoice } from './RestoreChoice.tsx';
import { SaveDialog } from './SaveDialog.tsx';
import { isStored, unsavedDraft } from './unsavedDraft.ts';
import { useDraftStore } from './useDraftStore.ts';
import { useWriting } from './useWriting.ts';

/** Writes the next version of an item, from the current text, an earlier one (`?from=`), or a kept draft. */
export function EditItemPage() {
  const { code = '' } = useParams();
  const [params] = useSearchParams();
  const { items } = useText(editorTexts);
  const { edit: text } = useText(editTexts);
  const from = Number(params.get('from'));
  const item = useQuery({ ...itemQuery(code), refetchOnWindowFocus: false });
  const earlier = useQuery({ ...itemVersionQuery(code, from), enabled: from > 0 });
  return (
    <Page
      crumbs={[
        { label: items, to: '/items' },
        { label: code, to: `/items/${code}` },
      ]}
      title={text.title(code)}
    >
      <LoadedItem query={item} code={code}>
        {(found) => {
          if (!found.maySave) return <MayNotSave code={code} />;
          if (from === 0) return <Beginnings key="now" found={found} restored={undefined} from={0} />;
          return (
            <Loaded query={earlier} skeleton={<TableSkeleton label={code} rows={10} />}>
              {(restored) => <Beginnings key={from} found={found} restored={restored} from={from} />}
            </Loaded>
          );
        }}
      </LoadedItem>
    </Page>
  );
}

function MayNotSave({ code }: { readonly code: string }) {
  const { edit: text } = useText(editTexts);
  const { data: me } = useSession();
  const isRole = me?.role !== 'author';
  return (
    <EmptyState
      title={isRole ? text.otherRole : text.closed}
      {...(isRole && { body: text.otherRoleBody })}
      action={
        <Button component={Link} to={`/items/${code}`} variant="default">
          {text.toItem(code)}
        </Button>
      }
    />
  );
}

interface BeginningsProps {
  readonly found: ItemPage;
  /** An earlier version that is to be the next again, with its number. */
  readonly restored: ItemContent | undefined;
  readonly from: number;
}

/** Goes on with a kept draft, or restores an earlier version; where both could be, a person chooses. */
function Beginnings({ found, restored, from }: BeginningsProps) {
  const store = useDraftStore();
  const navigate = useNavigate();
  const [kept, setKept] = useState(() => unsavedDraft(store, found));
  const undecided = kept && restored && differingFields(kept.content, restored).length > 0;
  if (!undecided) return <Editing found={found} kept={kept} restored={restored} />;
  return (
    <RestoreChoice
      at={kept.at}
      version={from}
      onKeep={() => void navigate(`/items/${found.code}/edit`, { replace: true })}
      onRestore={() => {
        store.forget(found.code, kept.at);
        setKept(undefined);
      }}
    />
  );
}

interface Props {
  readonly found: ItemPage;
  readonly kept: KeptDraft | undefined;
  readonly restored: ItemContent | undefined;
}

function Editing({ found, kept, restored }: Props) {
  const { edit: text } = useText(editTexts);
  const notify = useNotify();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [current, setCurrent] = useState(found);
  const fresh = { content: current.content, base: current.content, basedOn: current.version };
  const writing = useWriting(found.code, kept ?? { ...fresh, content: restored ?? current.content });
  const [asking, setAsking] = useState(false);
  const [comparing, setComparing] = useState(false);
  const [continued, setContinued] = useState(kept);
  const free = useRef(false);

  const save = useItemAction(
    ({ change, reason }: { change: ChangeClass; reason: string }) =>
      call('POST /api/items/:code/versions', {
        params: { code: found.code },
        body: { basedOn: writing.basedOn, content: finishedItem(writing.content), change, reason },
      }),
    done,
  );
  function done({ code, version }: ItemPage) {
    free.current = true;
    writing.forget();
    notify(text.saved(code, version));
    void navigate(`/items/${code}`);
  }
  /** Somebody was first: fetch what they made of it, and show both. Unless it was us, and the reply got lost. */
  const compareAfter = async (error: Error) => {
    if (!(error instanceof ProblemError) || error.code !== 'itemChanged') return;
    setComparing(true);
    const stored = await client.fetchQuery({ ...itemQuery(found.code), staleTime: 0 }).catch(() => undefined);
    if (stored !== undefined && isStored(writing.content, stored.content)) {
      void client.invalidateQueries({ queryKey: itemsQuery.queryKey });
      return done(stored);
    }
    setComparing(false);
    if (stored === undefined) return; // the dialog says why; saving again compares again
    setAsking(false);
    setCurrent(stored);
  };
  // The dialog stays until it is known what became of it, so that nothing is written that would be lost.
  const isHeld = save.isPending || save.isSuccess || comparing;

  if (writing.basedOn !== current.version && writing.base !== null) {
    return (
      <ConflictPanel
        base={writing.base}
        mine={writing.content}
        theirs={current.content}
        by={current.history.at(-1)?.by ?? ''}
        onDone={(content) => {
          writing.rebase({ ...fresh, content });
          save.reset();
        }}
      />
    );
  }
  // Only of what is finished, as it is once it is asked; before, a number may not be typed yet.
  const least = asking && writing.base ? changeClass(writing.base, finishedItem(writing.content)) : undefined;
  return (
    <>
      {continued && (
        <ContinuedNotice
          at={continued.at}
          onDiscard={() => {
            writing.forget();
            writing.rebase(fresh);
            setContinued(undefined);
          }}
        />
      )}
      <ItemEditor
        writing={writing}
        saved={current.findings}
        saveLabel={text.save}
        saving={isHeld}
        onSave={() => setAsking(true)}
        free={free}
      />
      {least && (
        <SaveDialog
          least={least}
          pending={isHeld}
          error={save.error}
          onSave={(change, reason) =>
            save.mutate({ change, reason }, { onError: (error) => void compareAfter(error) })
          }
          onClose={() => {
            setAsking(false);
            save.reset();
          }}
        />
      )}
    </>
  );
}
