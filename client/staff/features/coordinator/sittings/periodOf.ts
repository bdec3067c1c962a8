import type { Sitting } from '#contracts/sitting.ts';

/** The first and last moment to begin, where everyone does so at a moment of their own. */
export function periodOf({ opensAt, closesAt }: Pick<Sitting, 'opensAt' | 'closesAt'>) {
  return opensAt === null || closesAt === null ? undefined : { from: opensAt, until: closesAt };
}
