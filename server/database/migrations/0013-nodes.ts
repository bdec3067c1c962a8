/**
 * Several servers on one database: who of them lives and whom they are connected to, where their messages go
 * that are too long for a notification, and the sign-ins that ended last.
 */
export const statements: readonly string[] = [
  `create table node (
     id text primary key, name text not null, seen_at bigint not null, ahead_ms bigint not null,
     boot_id text, uptime_ms bigint not null, present text not null, present_version integer not null)`,
  'create table node_message (id bigserial unique, created_at timestamptz default current_timestamp, payload bytea)',
  'create index sign_in_ended on sign_in (ended_at) where ended_at is not null',
];
