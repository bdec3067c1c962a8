import { z } from 'zod';

/** Who someone is to the product. A sign-in has exactly one role. */
export const Role = z.enum([
  'candidate',
  'author',
  'reviewer',
  'psychometrician',
  'coordinator',
  'proctor',
  'institute',
  'administrator',
]);
export type Role = z.infer<typeof Role>;
