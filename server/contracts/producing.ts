import { z } from 'zod';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { CoverageCell } from '#itembank/taxonomy/coverageCell.ts';
import { Pool } from '#itembank/taxonomy/pool.ts';
import { Attribute } from '#itembank/taxonomy/taxonomy.ts';
import { Instant, PersonId } from './ids.ts';
import type { Operation } from './operation.ts';

const Count = z.int().min(1).max(50);
const Need = z.int().min(0).max(999);

/** An author asked to make items of one cell before a day. */
const Assignment = z.strictObject({
  id: z.uuid(),
  pool: Pool,
  cell: CoverageCell,
  author: z.string(),
  /** Whether the person who asks is that author. */
  mine: z.boolean(),
  by: z.string(),
  at: Instant,
  due: z.iso.date(),
  count: Count,
  /** Taken back by who plans: nothing more is asked. */
  withdrawn: z.boolean(),
  /** Made from it so far, in that cell still and not given up. */
  done: z.array(ItemCode),
});
export type Assignment = z.infer<typeof Assignment>;

/** What the pools need, where that is not the yearly target, and who was asked to make what. */
export const Production = z.strictObject({
  targets: z.array(z.strictObject({ pool: Pool, cell: CoverageCell, need: Need })),
  /** What every test of a design has at least. */
  demands: z.array(
    z.strictObject({
      design: Bilingual,
      pool: Pool,
      attribute: Attribute,
      value: z.string(),
      minimum: z.int().positive(),
    }),
  ),
  /** The first due first. */
  assignments: z.array(Assignment),
  authors: z.array(z.strictObject({ id: PersonId, name: z.string() })),
  mayPlan: z.boolean(),
});
export type Production = z.infer<typeof Production>;

export const NewAssignment = z.strictObject({
  /** Made by who asks, so that what is sent twice is asked once. */
  id: z.uuid(),
  pool: Pool,
  cell: CoverageCell,
  author: PersonId,
  count: Count,
  due: z.iso.date(),
});
export type NewAssignment = z.infer<typeof NewAssignment>;

const roles = ['author', 'reviewer', 'psychometrician'] as const;

/** Planning what the bank needs; part of `operations`. */
export const producingOperations = {
  viewProduction: {
    method: 'get',
    path: '/api/production',
    roles,
    scope: 'all',
    summary: 'Targets, demands of designs, and assignments with what was made of them.',
    reply: Production,
  },
  setTarget: {
    method: 'post',
    path: '/api/production/targets',
    roles: ['reviewer', 'psychometrician'],
    scope: 'all',
    summary: 'Says how many items a cell needs; null: the yearly target again.',
    body: z.strictObject({ pool: Pool, cell: CoverageCell, need: Need.nullable() }),
    reply: Production,
  },
  assignItems: {
    method: 'post',
    path: '/api/production/assignments',
    roles: ['reviewer', 'psychometrician'],
    scope: 'all',
    summary: 'Asks an author to make items of a cell before a day. Harmless to repeat.',
    body: NewAssignment,
    reply: Production,
  },
  withdrawAssignment: {
    method: 'post',
    path: '/api/production/assignments/:id/withdrawal',
    roles: ['reviewer', 'psychometrician'],
    scope: 'all',
    summary: 'Takes an assignment back; what was made for it stays. Harmless to repeat.',
    params: z.strictObject({ id: z.uuid() }),
    reply: Production,
  },
  countAsMade: {
    method: 'post',
    path: '/api/production/assignments/:id/items',
    roles: ['author'],
    scope: 'own',
    summary: 'Counts an item as made for an assignment of one’s own. Harmless to repeat.',
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({ code: ItemCode }),
    reply: Production,
  },
} as const satisfies Record<string, Operation>;
