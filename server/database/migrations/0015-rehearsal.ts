/** The latest run of the simulated candidates of each rehearsal. */
export const statements: readonly string[] = [
  `create table rehearsal (
     sitting_id text primary key references sitting(id), version integer not null, seen_at bigint not null,
     running integer not null, body text not null)`,
];
