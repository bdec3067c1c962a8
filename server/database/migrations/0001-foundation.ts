/** First schema. Plain SQL that SQLite and PostgreSQL read alike. */
export const statements: readonly string[] = [
  `create table person (
     id text primary key, role text not null, number text unique, email text unique,
     name text not null, password_hash text, created_at bigint not null)`,
  'create table release (id text primary key, content text not null, published_at bigint not null)',
  'create table media (name text primary key, type text not null, base64 text not null)',
  `create table design (
     id text not null, version integer not null, content text not null, primary key (id, version))`,
  `create table sitting (
     id text primary key, version integer not null, name text not null, design_id text not null,
     design_version integer not null, release_id text not null references release(id),
     seed text not null, seal_key text not null, state text not null, planned_at bigint not null,
     starts_at bigint, ends_at bigint, created_by text not null,
     foreign key (design_id, design_version) references design(id, version))`,
  `create table roster (
     sitting_id text not null references sitting(id), person_id text not null references person(id),
     attempt_id text not null unique, number text not null, name text not null,
     institute text not null, training_start text not null, fte double precision not null,
     extra_minutes integer not null, primary key (sitting_id, person_id))`,
  'create index roster_person on roster (person_id)',
  `create table attempt (
     id text primary key, sitting_id text references sitting(id),
     person_id text not null references person(id), design_id text not null,
     design_version integer not null, release_id text not null references release(id),
     seed text not null, created_at bigint not null,
     foreign key (design_id, design_version) references design(id, version))`,
  'create index attempt_sitting on attempt (sitting_id)',
  'create index attempt_person on attempt (person_id)',
  `create table attempt_event (
     attempt_id text not null references attempt(id), seq integer not null, at bigint not null,
     body text not null, hash text not null, primary key (attempt_id, seq))`,
  `create table comment (
     id text primary key, attempt_id text not null references attempt(id), position integer,
     item_code text, text text not null, at bigint not null)`,
  'create index comment_attempt on comment (attempt_id)',
  `create table sign_in (
     token_hash text primary key, person_id text not null references person(id), role text not null,
     attempt_id text, created_at bigint not null, expires_at bigint not null, ended_at bigint)`,
  'create index sign_in_person on sign_in (person_id)',
  `create table audit_line (
     id text primary key, at bigint not null, actor text not null, action text not null,
     subject text, reason text, detail text not null)`,
  'create index audit_subject on audit_line (subject)',
];
