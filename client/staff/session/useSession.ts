import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';
import type { PasswordSignIn } from '#contracts/signIn.ts';
import { sessionKey } from './sessionKey.ts';

/** Who is signed in: null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: () => call('GET /api/me', { query: { as: 'staff' } }),
  staleTime: 60_000,
  // Somebody else may have signed in meanwhile, in another tab.
  refetchOnWindowFocus: 'always',
});

export function useSession() {
  return useQuery(sessionQuery);
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PasswordSignIn) => call('POST /api/sign-in/staff', { body }),
    onSuccess: (me) => client.setQueryData(sessionKey, me),
  });
}

/** Signs out and loads the page anew, so that nothing fetched stays behind for the next person. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => call('POST /api/sign-out', { query: { as: 'staff' } }),
    onSuccess: () => window.location.assign('/staff'),
  });
}
