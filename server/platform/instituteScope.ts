import type { Refusal } from './refusal.ts';

/** Who plans: a coordinator of the whole country, or of one institute. */
export interface Planner {
  readonly name: string;
  /** The one institute they work for; absent: all. */
  readonly institute?: string;
}

/** Whether something of this institute is theirs to see and change. */
export function isTheirs(
  { institute }: { readonly institute?: string },
  of: { readonly institute: string },
): boolean {
  return institute === undefined || institute === of.institute;
}

/** Refuses what only coordinators of the whole country decide. */
export function nationalOnly({ institute }: { readonly institute?: string }): Refusal | undefined {
  if (institute === undefined) return undefined;
  return {
    refused: 'notAllowed',
    detail: `U werkt voor ${institute}. Dit geldt voor alle instituten; vraag het een landelijke coördinator.`,
  };
}
