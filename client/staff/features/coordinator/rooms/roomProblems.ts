import type { RoomDraft } from '#contracts/planning.ts';

export type RoomField = 'name' | 'institute' | 'capacity' | 'startsAt';

/** What is not filled in well. @param hasSlots whether each room begins at a moment of its own */
export function roomProblems(draft: RoomDraft, hasSlots: boolean): readonly RoomField[] {
  const { name, institute, capacity, startsAt } = draft;
  const holds: Record<RoomField, boolean> = {
    name: name.trim() === '',
    institute: institute === '',
    capacity: !Number.isInteger(capacity) || capacity < 1 || capacity > 5_000,
    startsAt: hasSlots && startsAt === null,
  };
  return (Object.keys(holds) as RoomField[]).filter((field) => holds[field]);
}
