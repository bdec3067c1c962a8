import { useSession } from './useSession.ts';

/** The one institute the person signed in works for; null: the whole country. */
export function useInstitute(): string | null {
  return useSession().data?.institute ?? null;
}
