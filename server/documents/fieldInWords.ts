/** What a field of an item is called, by the address the lint and discussions give it: `options.B`, `sources.0`. */
export function fieldInWords(at: string, names: Readonly<Record<string, string>>): string {
  const [field = '', part, rationale] = at.split('.');
  const name = names[field] ?? field;
  if (part === undefined || field === 'classification') return name;
  const which = field === 'sources' ? String(Number(part) + 1) : part;
  return rationale === undefined ? `${name} ${which}` : `${names.rationale} ${which}`;
}
