import { type RouteObject, redirect } from 'react-router';
import { newId } from '#client/shared/newId.ts';
import { queryClient } from '../../server/queryClient.ts';
import { itemsQuery } from './data/itemQueries.ts';

/** The views of who works on items. Each is loaded when it is first seen. */
export const editorRoutes: RouteObject[] = [
  {
    path: 'work',
    lazy: async () => ({ Component: (await import('./bank/WorkPage.tsx')).WorkPage }),
  },
  {
    path: 'notices',
    lazy: async () => ({ Component: (await import('./notices/NoticesPage.tsx')).NoticesPage }),
  },
  {
    path: 'items',
    // The list comes while the script of the screen does.
    loader: () => {
      void queryClient.prefetchQuery(itemsQuery);
      return null;
    },
    // Every key pressed in the search changes the address.
    shouldRevalidate: ({ currentUrl, nextUrl }) => currentUrl.pathname !== nextUrl.pathname,
    lazy: async () => ({ Component: (await import('./bank/ItemBankPage.tsx')).ItemBankPage }),
  },
  {
    path: 'items/new',
    // Each new item is a draft of its own on this device, and the address says which.
    loader: ({ request }) => {
      const { searchParams } = new URL(request.url);
      if (searchParams.has('draft')) return null;
      searchParams.set('draft', newId());
      return redirect(`/items/new?${searchParams}`);
    },
    lazy: async () => ({ Component: (await import('./edit/NewItemPage.tsx')).NewItemPage }),
  },
  {
    path: 'currency',
    lazy: async () => ({ Component: (await import('./sources/CurrencyPage.tsx')).CurrencyPage }),
  },
  {
    path: 'currency/items',
    lazy: async () => ({ Component: (await import('./sources/CurrencyItemsPage.tsx')).CurrencyItemsPage }),
  },
  {
    path: 'coverage',
    lazy: async () => ({ Component: (await import('./production/CoveragePage.tsx')).CoveragePage }),
  },
  {
    path: 'sources',
    lazy: async () => ({ Component: (await import('./sources/SourcesPage.tsx')).SourcesPage }),
  },
  {
    path: 'sources/new',
    lazy: async () => ({ Component: (await import('./sources/NewSourcePage.tsx')).NewSourcePage }),
  },
  {
    path: 'sources/:id',
    lazy: async () => ({ Component: (await import('./sources/SourcePage.tsx')).SourcePage }),
  },
  {
    path: 'items/imports',
    lazy: async () => ({ Component: (await import('./imports/ImportsPage.tsx')).ImportsPage }),
  },
  {
    path: 'items/imports/:importId',
    lazy: async () => ({ Component: (await import('./imports/ImportPage.tsx')).ImportPage }),
  },
  {
    path: 'items/:code',
    lazy: async () => ({ Component: (await import('./item/ItemPage.tsx')).ItemPage }),
  },
  {
    path: 'items/:code/compare',
    lazy: async () => ({ Component: (await import('./item/ComparePage.tsx')).ComparePage }),
  },
  {
    path: 'items/:code/edit',
    lazy: async () => ({ Component: (await import('./edit/EditItemPage.tsx')).EditItemPage }),
  },
];
