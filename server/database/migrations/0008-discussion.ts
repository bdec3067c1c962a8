/** What is said about items: one log per item. */
export const statements: readonly string[] = [
  `create table discussion_event (
     code text not null, seq integer not null, at bigint not null, body text not null,
     primary key (code, seq))`,
  'create index comment_item on comment (item_code, at)',
];
