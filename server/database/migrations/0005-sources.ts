/** The registry of sources: one log per source. Its id is the key by which items recognise it. */
export const statements: readonly string[] = [
  `create table source_event (
     source text not null, seq integer not null, at bigint not null, body text not null,
     primary key (source, seq))`,
];
