/**
 * Safe Exam Browser: what a sitting asks, which Browser Exam Keys count in it, the nonces that were used and the
 * tickets that were not, and how it stands with the browser of each attempt.
 */
export const statements: readonly string[] = [
  "alter table sitting add column seb_policy text not null default 'off'",
  `create table seb_exam_key (
     id text primary key, sitting_id text not null references sitting(id), key text not null,
     platform text not null, version text not null, added_by text not null, added_at bigint not null,
     unique (sitting_id, key))`,
  'create table seb_nonce (hash text primary key, expires_at bigint not null)',
  'create index seb_nonce_expiry on seb_nonce (expires_at)',
  `create table seb_ticket (
     hash text primary key, sitting_id text not null references sitting(id), attempt_id text, browser text,
     checked_at bigint not null, expires_at bigint not null)`,
  'create index seb_ticket_expiry on seb_ticket (expires_at)',
  `create table seb_attempt (
     attempt_id text primary key, sitting_id text not null references sitting(id), version integer not null,
     admission text, browser text, checked_at bigint, fault text, fault_at bigint, unlocks integer not null)`,
  'create index seb_attempt_sitting on seb_attempt (sitting_id)',
];
