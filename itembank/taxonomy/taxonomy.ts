import { z } from 'zod';
import type { Bilingual } from './bilingual.ts';
import data from './taxonomy.json' with { type: 'json' };

/** One value of a taxonomy with its name in both languages of the product. */
export interface Term extends Bilingual {
  readonly id: string;
}

/** The attributes by which blueprints select, feedback reports and editors search. */
export const Attribute = z.enum(['icpc', 'theme', 'ageBand', 'aspect', 'urgency']);
export type Attribute = z.infer<typeof Attribute>;

/** The values each attribute may take, in the order in which screens show them. */
export const terms: Readonly<Record<Attribute, readonly Term[]>> = {
  icpc: data.icpcChapters,
  theme: data.themes,
  ageBand: data.ageBands,
  aspect: data.aspects,
  urgency: data.urgencies,
};

/** What a value is called. @throws when the attribute has no such value */
export function termName(attribute: Attribute, id: string): Bilingual {
  const term = terms[attribute].find((candidate) => candidate.id === id);
  if (term === undefined) throw new Error(`unknown ${attribute} ${id}`);
  return { nl: term.nl, en: term.en };
}

/** Where an item belongs: one value of every attribute. */
export const Classification = z.strictObject({
  icpc: oneOf('icpc'),
  theme: oneOf('theme'),
  ageBand: oneOf('ageBand'),
  aspect: oneOf('aspect'),
  urgency: oneOf('urgency'),
});
export type Classification = z.infer<typeof Classification>;

function oneOf(attribute: Attribute) {
  return z.enum(terms[attribute].map((term) => term.id));
}
