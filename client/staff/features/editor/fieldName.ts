import type { EditorText } from './text.nl.ts';

/** What a field of an item is called, by the address the lint and the contract give it. */
export function fieldName(at: string, { fields, attributes }: EditorText): string {
  const [field = '', part = '', rationale] = at.split('.');
  if (field === 'options' && part) return rationale ? fields.optionRationale(part) : fields.option(part);
  if (field === 'sources' && part) return fields.source(Number(part) + 1);
  if (field === 'classification' && part) return attributes[part as keyof typeof attributes];
  const name = fields[field as keyof typeof fields];
  return typeof name === 'string' ? name : at;
}
