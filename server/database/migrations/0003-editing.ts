/** Items in the making: one log per item, and beside it the row that lists show. */
export const statements: readonly string[] = [
  `create table edit_item (
     code text primary key, pool text not null, row text not null)`,
  `create table edit_event (
     code text not null references edit_item(code), seq integer not null, at bigint not null,
     body text not null, primary key (code, seq))`,
];
