import type { EditorText } from './text.nl.ts';

/** What a field of an item is called, by the address the lint and the contract give it. */
export function fieldName(at: string, { fields, attributes, settings }: EditorText): string {
  const [field = '', part = '', rationale] = at.split('.');
  const nameOf = namers[field as keyof typeof namers];
  if (nameOf && part) return rationale ? fields.optionRationale(part) : nameOf(fields)(part);
  if (field === 'sources' && part) return fields.source(Number(part) + 1);
  if (field === 'classification' && part) return attributes[part as keyof typeof attributes];
  const name = fields[field as keyof typeof fields];
  if (typeof name === 'string') return name;
  return settings[field as keyof typeof settings] ?? at;
}

/** What a part of each list is called. */
const namers = {
  options: (fields: EditorText['fields']) => fields.option,
  prompts: (fields: EditorText['fields']) => fields.prompt,
  elements: (fields: EditorText['fields']) => fields.element,
  targets: (fields: EditorText['fields']) => fields.target,
  regions: (fields: EditorText['fields']) => fields.region,
};
