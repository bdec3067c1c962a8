/**
 * The day of a sitting: its rooms and who watches them, where each candidate sits and how they are recognised, what
 * happened in each room, and a start that two people give.
 */
export const statements: readonly string[] = [
  'alter table person add column institute text',
  "alter table sitting add column start_kind text not null default 'joint'",
  'alter table sitting add column opens_at bigint',
  'alter table sitting add column closes_at bigint',
  "alter table sitting add column audience text not null default 'aios'",
  'alter table sitting add column rehearsal integer not null default 0',
  'alter table sitting add column two_person_start integer not null default 0',
  'alter table sitting add column start_proposal text',
  'alter table sitting add column paused_at bigint',
  `create table room (
     id text primary key, sitting_id text not null references sitting(id), name text not null,
     institute text not null, kind text not null, admission text not null, capacity integer not null)`,
  'create index room_sitting on room (sitting_id)',
  `create table room_proctor (
     room_id text not null references room(id), person_id text not null references person(id),
     primary key (room_id, person_id))`,
  'create index room_proctor_person on room_proctor (person_id)',
  'alter table roster add column room_id text references room(id)',
  'alter table roster add column seat text',
  'alter table roster add column birth_date text',
  'alter table roster add column big_number text',
  'alter table roster add column granted_by text',
  'alter table roster add column granted_until text',
  'create index roster_room on roster (room_id)',
  `create table room_event (
     room_id text not null references room(id), seq integer not null, at bigint not null, body text not null,
     primary key (room_id, seq))`,
];
