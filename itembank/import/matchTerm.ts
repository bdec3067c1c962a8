import { type Attribute, terms } from '../taxonomy/taxonomy.ts';

/** The value of an attribute that a text names: by its id or by its name in either language. */
export function matchTerm(attribute: Attribute, text: string): string | undefined {
  const wanted = folded(text);
  const found = terms[attribute].find(({ id, nl, en }) =>
    [id, nl, en].some((name) => folded(name) === wanted),
  );
  if (found || attribute !== 'icpc') return found?.id;
  // A code such as K86 or `K Hart en vaten` begins with the letter of its chapter.
  const [, letter] = /^([A-Z])(?:\d{2}(?:\.\d+)?\b|\s)/.exec(text.trim()) ?? [];
  return terms.icpc.find(({ id }) => id === letter)?.id;
}

function folded(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}+]+/gu) ?? []
  ).join(' ');
}
