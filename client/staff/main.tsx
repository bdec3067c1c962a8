import './withoutEval.ts';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '#client/shared/fonts.css';
import '#client/shared/tokens.css';
import './theme/staff.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { router } from './router.tsx';
import { queryClient } from './server/queryClient.ts';
import { FollowColorScheme } from './theme/FollowColorScheme.tsx';
import { theme, variablesFromTokens } from './theme/theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('staff.html has no #root');

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variablesFromTokens}
      defaultColorScheme="auto"
      colorSchemeManager={localStorageColorSchemeManager({ key: 'peil.appearance' })}
    >
      <FollowColorScheme />
      <Notifications position="bottom-right" limit={3} autoClose={6_000} />
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
