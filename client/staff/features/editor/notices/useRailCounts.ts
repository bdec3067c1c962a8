import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Role } from '#contracts/role.ts';
import { noticesQuery } from './noticesQuery.ts';

/** How long after the first screen the number may be asked for, in ms: what somebody came to do goes first. */
const afterMs = 2_000;

/** How many of what a noun stands for wait unread, for who has notices. */
export function useRailCounts(role: Role): { readonly notices?: number } {
  const [isLater, setIsLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setIsLater, afterMs, true);
    return () => clearTimeout(timer);
  }, []);
  const enabled = isLater && (role === 'author' || role === 'reviewer' || role === 'psychometrician');
  const { data } = useQuery({ ...noticesQuery, enabled });
  return data ? { notices: data.unread } : {};
}
