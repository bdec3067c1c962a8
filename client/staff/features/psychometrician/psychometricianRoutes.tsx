import type { RouteObject } from 'react-router';

/** The psychometrician's views. Each is loaded when it is first seen. */
export const psychometricianRoutes: RouteObject[] = [
  {
    path: 'measurements',
    lazy: async () => ({ Component: (await import('./MeasurementsPage.tsx')).MeasurementsPage }),
  },
];
