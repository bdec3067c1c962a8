import type { RouteObject } from 'react-router';

/** The views of who works on items. Each is loaded when it is first seen. */
export const editorRoutes: RouteObject[] = [
  {
    path: 'work',
    lazy: async () => ({ Component: (await import('./bank/WorkPage.tsx')).WorkPage }),
  },
  {
    path: 'items',
    lazy: async () => ({ Component: (await import('./bank/ItemBankPage.tsx')).ItemBankPage }),
  },
];
