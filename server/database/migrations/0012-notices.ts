/** Which notices a person has read (what there is to read follows from the logs), and assignments that were taken back. */
export const statements: readonly string[] = [
  `create table notice_read (
     person_id text not null references person(id), notice text not null, at bigint not null,
     primary key (person_id, notice))`,
  `create table assignment_withdrawal (
     assignment_id text primary key references assignment(id), by_person text not null, at bigint not null)`,
];
