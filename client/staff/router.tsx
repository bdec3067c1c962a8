import { createBrowserRouter } from 'react-router';
import { coordinatorRoutes } from './features/coordinator/coordinatorRoutes.tsx';
import { editorRoutes } from './features/editor/editorRoutes.tsx';
import { proctorRoutes } from './features/proctor/proctorRoutes.tsx';
import { psychometricianRoutes } from './features/psychometrician/psychometricianRoutes.tsx';
import { releasesRoutes } from './features/releases/releasesRoutes.tsx';
import { Home } from './Home.tsx';
import { StaffApp } from './StaffApp.tsx';
import { queryClient } from './server/queryClient.ts';
import { sessionQuery } from './session/useSession.ts';
import { NotFoundPage } from './states/NotFoundPage.tsx';
import { ScreenError } from './states/ScreenError.tsx';

/** Every view of the staff application by its URL. Each feature brings its own, loaded when first seen. */
export const router = createBrowserRouter(
  [
    {
      path: '/',
      // Asked before all else: nothing is drawn until it is known who looks.
      loader: () => {
        void queryClient.prefetchQuery(sessionQuery);
        return null;
      },
      shouldRevalidate: () => false,
      element: <StaffApp />,
      errorElement: <ScreenError />,
      hydrateFallbackElement: <span />,
      children: [
        {
          errorElement: <ScreenError />,
          children: [
            { index: true, element: <Home /> },
            ...coordinatorRoutes,
            ...editorRoutes,
            ...proctorRoutes,
            ...psychometricianRoutes,
            ...releasesRoutes,
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ],
  { basename: '/staff' },
);
