import type { RouteObject } from 'react-router';

/** Making releases: for who chooses and who approves. Each view is loaded when it is first seen. */
export const releasesRoutes: RouteObject[] = [
  {
    path: 'release-drafts',
    lazy: async () => ({ Component: (await import('./DraftsPage.tsx')).DraftsPage }),
  },
  {
    path: 'release-drafts/:id',
    lazy: async () => ({ Component: (await import('./DraftPage.tsx')).DraftPage }),
  },
];
