import type { Role } from '#contracts/role.ts';

/** Who writes in the registry of sources; the server decides. */
export function mayKeep(role: Role | undefined): boolean {
  return role === 'author' || role === 'reviewer';
}
