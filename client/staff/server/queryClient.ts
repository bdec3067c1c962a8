import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { LineLost, ProblemError } from '#client/shared/api.ts';
import type { Me } from '#contracts/signIn.ts';
import { sessionKey } from '../session/sessionKey.ts';

/** Server state of the staff application. Routes may ask ahead of their screens. */
export const queryClient = createQueryClient();

/** A sign-in that ended anywhere ends everywhere. */
function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ProblemError && error.code === 'notSignedIn') client.setQueryData(sessionKey, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // A refusal stays a refusal; only a lost line is worth another try.
        retry: (failures, error) => error instanceof LineLost && failures < 2,
        staleTime: 5_000,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
  forgetOthers(client);
  return client;
}

/** At a shared device: when somebody else is signed in, here or in another tab, what was fetched before is gone. */
function forgetOthers(client: QueryClient): void {
  const isSession = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] === sessionKey[0];
  let last: string | undefined;
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || !isSession(query)) return;
    const now = (query.state.data as Me | null | undefined)?.personId;
    if (now === undefined || now === last) return;
    if (last !== undefined) client.removeQueries({ predicate: (other) => !isSession(other) });
    last = now;
  });
}
