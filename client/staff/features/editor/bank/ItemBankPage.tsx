import { useQuery } from '@tanstack/react-query';
import { Page } from '../../../shell/Page.tsx';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { itemsQuery } from '../data/itemQueries.ts';
import { editorTexts } from '../editorTexts.ts';
import { ImportLink } from '../imports/ImportLink.tsx';
import { bankTexts } from './bankTexts.ts';
import { ItemTable } from './ItemTable.tsx';
import { NewItemButton } from './NewItemButton.tsx';

/** The whole item bank. */
export function ItemBankPage() {
  const text = useText(bankTexts);
  const { items: title } = useText(editorTexts);
  const items = useQuery(itemsQuery);
  return (
    <Page
      crumbs={[]}
      title={title}
      actions={
        <>
          <ImportLink />
          <NewItemButton />
        </>
      }
    >
      <Loaded query={items} skeleton={<TableSkeleton label={title} rows={12} />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={text.empty.title} body={text.empty.body} action={<NewItemButton />} />
          ) : (
            <ItemTable rows={rows} />
          )
        }
      </Loaded>
    </Page>
  );
}
