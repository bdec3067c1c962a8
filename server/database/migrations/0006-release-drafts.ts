/** Releases in the making. `untold` is 1 from publication until every item's own log says so. */
export const statements: readonly string[] = [
  `create table release_draft (
     id text primary key, version integer not null, body text not null, changed_at bigint not null,
     untold integer not null)`,
];
