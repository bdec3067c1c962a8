/** The draws of who sits under supervision, each as it was carried out. */
export const statements: readonly string[] = [
  `create table room_draw (
     sitting_id text not null references sitting(id), seq integer not null, body text not null,
     primary key (sitting_id, seq))`,
];
