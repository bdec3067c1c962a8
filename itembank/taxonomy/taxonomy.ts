import { z } from 'zod';
import data from './taxonomy.json' with { type: 'json' };

/** One value of a taxonomy with its name in both languages of the product. */
export interface Term {
  readonly id: string;
  readonly nl: string;
  readonly en: string;
}

/** The attributes by which blueprints select, feedback reports and editors search. */
export type Attribute = 'icpc' | 'theme' | 'ageBand' | 'aspect' | 'urgency';

/** The values each attribute may take, in the order in which screens show them. */
export const terms: Readonly<Record<Attribute, readonly Term[]>> = {
  icpc: data.icpcChapters,
  theme: data.themes,
  ageBand: data.ageBands,
  aspect: data.aspects,
  urgency: data.urgencies,
};

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
