/** Someone with the name they are called by. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who is mentioned in a text: the whole name after an at sign. Of names that begin alike the longest counts. */
export function mentionsIn(text: string, people: readonly Named[]): string[] {
  const longestFirst = people.toSorted((x, y) => y.name.length - x.name.length);
  const found = new Set<string>();
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const said = text.slice(at + 1);
    const name = longestFirst.find((one) => namedAt(said, one.name))?.name;
    for (const one of people) if (one.name === name) found.add(one.id);
  }
  return [...found];
}

function namedAt(said: string, name: string): boolean {
  return said.startsWith(name) && !/^[\p{L}\p{N}]/u.test(said.slice(name.length));
}
