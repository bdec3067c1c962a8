import type { RouteObject } from 'react-router';

/** The views of a surveillant; a coordinator may open any room. */
export const proctorRoutes: RouteObject[] = [
  {
    path: 'rooms',
    lazy: async () => ({ Component: (await import('./RoomsPage.tsx')).RoomsPage }),
  },
  {
    path: 'rooms/:roomId',
    lazy: async () => ({ Component: (await import('./RoomPage.tsx')).RoomPage }),
  },
];
