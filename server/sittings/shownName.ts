import type { SittingRecord } from './sitting.ts';

/** The name of a sitting where nothing beside it says that it is a rehearsal: to candidates, in rooms, on paper. */
export function shownName({ name, rehearsal }: Pick<SittingRecord, 'name' | 'rehearsal'>): string {
  return rehearsal ? `Generale repetitie: ${name}` : name;
}
