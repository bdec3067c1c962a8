/** When a room begins, where each does at a moment of its own; and what everyone's time there is counted by. */
export const statements: readonly string[] = [
  'alter table room add column starts_at bigint',
  'alter table sitting add column slot_time text',
];
