/** What the bank needs per cell, who was asked to make it, and which items came of that. */
export const statements: readonly string[] = [
  `create table coverage_target (
     pool text not null, icpc text not null, attribute text not null, value text not null, need integer not null,
     primary key (pool, icpc, attribute, value))`,
  `create table assignment (
     id text primary key, person_id text not null references person(id), by_person text not null,
     pool text not null, icpc text not null, attribute text not null, value text not null,
     items integer not null, due text not null, at bigint not null)`,
  `create table assignment_item (
     code text primary key, assignment_id text not null references assignment(id))`,
];
