import { Navigate, type RouteObject } from 'react-router';

/** The coordinator's views. Each is loaded when it is first seen. */
export const coordinatorRoutes: RouteObject[] = [
  {
    path: 'sittings',
    lazy: async () => ({ Component: (await import('./sittings/SittingsPage.tsx')).SittingsPage }),
  },
  {
    path: 'sittings/calendar',
    lazy: async () => ({ Component: (await import('./calendar/CalendarPage.tsx')).CalendarPage }),
  },
  {
    path: 'sittings/day',
    lazy: async () => ({ Component: (await import('./calendar/DayPage.tsx')).DayPage }),
  },
  {
    path: 'sittings/new',
    lazy: async () => ({ Component: (await import('./sittings/NewSittingPage.tsx')).NewSittingPage }),
  },
  {
    path: 'sittings/:sittingId',
    lazy: async () => ({ Component: (await import('./sitting/SittingPage.tsx')).SittingPage }),
    children: [
      { index: true, element: <Navigate to="overview" replace /> },
      {
        path: 'overview',
        lazy: async () => ({ Component: (await import('./sitting/OverviewTab.tsx')).OverviewTab }),
      },
      {
        path: 'roster',
        lazy: async () => ({ Component: (await import('./roster/RosterTab.tsx')).RosterTab }),
      },
      {
        path: 'rooms',
        lazy: async () => ({ Component: (await import('./rooms/RoomsTab.tsx')).RoomsTab }),
      },
      {
        path: 'codes',
        lazy: async () => ({ Component: (await import('./codes/CodesTab.tsx')).CodesTab }),
      },
      {
        path: 'control',
        lazy: async () => ({ Component: (await import('./control/ControlTab.tsx')).ControlTab }),
      },
      {
        path: 'progress',
        lazy: async () => ({ Component: (await import('./progress/ProgressTab.tsx')).ProgressTab }),
      },
      {
        path: 'seb',
        lazy: async () => ({ Component: (await import('./seb/SebTab.tsx')).SebTab }),
      },
      {
        path: 'rehearsal',
        lazy: async () => ({ Component: (await import('./rehearsal/RehearsalTab.tsx')).RehearsalTab }),
      },
      {
        path: 'results',
        lazy: async () => ({ Component: (await import('./results/ResultsTab.tsx')).ResultsTab }),
      },
      {
        path: 'comments',
        lazy: async () => ({ Component: (await import('./records/CommentsTab.tsx')).CommentsTab }),
      },
      {
        path: 'audit',
        lazy: async () => ({ Component: (await import('./records/AuditTab.tsx')).AuditTab }),
      },
    ],
  },
  {
    path: 'sittings/:sittingId/codes/print',
    lazy: async () => ({ Component: (await import('./codes/CodesPrintPage.tsx')).CodesPrintPage }),
  },
  {
    path: 'designs',
    lazy: async () => ({ Component: (await import('./designs/DesignsPage.tsx')).DesignsPage }),
  },
  {
    path: 'designs/:designId',
    lazy: async () => ({ Component: (await import('./designs/DesignPage.tsx')).DesignPage }),
  },
  {
    path: 'releases',
    lazy: async () => ({ Component: (await import('./releases/ReleasesPage.tsx')).ReleasesPage }),
  },
  {
    path: 'releases/:releaseId',
    lazy: async () => ({ Component: (await import('./releases/ReleasePage.tsx')).ReleasePage }),
  },
];
