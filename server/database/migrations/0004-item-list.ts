/**
 * A number that grows with every edit, wherever it is made, so that a list can ask for what is new since. The
 * one row is locked until its unit is stored; so whoever reads revision n sees everything up to n.
 */
export const statements: readonly string[] = [
  'create table edit_revision (id integer primary key, revision bigint not null)',
  'insert into edit_revision values (1, 0)',
  'alter table edit_item add column revision bigint not null default 0',
  'create index edit_item_revision on edit_item (revision, code)',
  `create table saved_view (
     person_id text not null references person(id), name text not null, search text not null,
     primary key (person_id, name))`,
  `create table edit_batch (
     id text primary key, person_id text not null references person(id), at bigint not null,
     body text not null, undone_at bigint)`,
];
