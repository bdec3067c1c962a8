/** Imports of questions: the job, its file until it is read, its questions, and which item each became. */
export const statements: readonly string[] = [
  `create table import_job (
     id text primary key, version integer not null, created_at bigint not null, body text not null)`,
  `create table import_piece (
     import_id text not null references import_job(id), number integer not null, base64 text not null,
     primary key (import_id, number))`,
  `create table import_row (
     import_id text not null references import_job(id), number integer not null, body text not null,
     primary key (import_id, number))`,
  `create table import_picture (
     import_id text not null references import_job(id), name text not null, type text not null, base64 text not null,
     primary key (import_id, name))`,
  `create table import_outcome (
     import_id text not null references import_job(id), number integer not null, body text not null,
     primary key (import_id, number))`,
  `create table import_link (
     source text not null, identifier text not null, code text not null references edit_item(code),
     hash text not null, primary key (source, identifier))`,
];
