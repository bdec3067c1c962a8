import { useQuery } from '@tanstack/react-query';
import type { Role } from '#contracts/role.ts';
import { noticesQuery } from './noticesQuery.ts';

/** How many of what a noun stands for wait unread, for who has notices. */
export function useRailCounts(role: Role): { readonly notices?: number } {
  const enabled = role === 'author' || role === 'reviewer' || role === 'psychometrician';
  const { data } = useQuery({ ...noticesQuery, enabled });
  return data ? { notices: data.unread } : {};
}
