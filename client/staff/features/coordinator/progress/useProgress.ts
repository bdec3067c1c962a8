import { useQuery } from '@tanstack/react-query';
import { useServerLine } from '../../../server/ServerLine.tsx';
import { useInstitute } from '../../../session/useInstitute.ts';
import { progressQuery } from './progressQuery.ts';

/** How a sitting goes. It is pushed to who works for the whole country; who works for one institute asks often. */
export function useProgress(sittingId: string, enabled = true) {
  const { state } = useServerLine();
  const institute = useInstitute();
  return useQuery({ ...progressQuery(sittingId, state === 'connected' && institute === null), enabled });
}
