/**
 * The draws of who sits under supervision, each as it was carried out; and how the columns of a roster file were
 * matched, by institute (empty: the national coordinators).
 */
export const statements: readonly string[] = [
  `create table room_draw (
     sitting_id text not null references sitting(id), seq integer not null, body text not null,
     primary key (sitting_id, seq))`,
  'create table roster_columns (institute text primary key, body text not null)',
];
