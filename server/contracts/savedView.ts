import { z } from 'zod';
import type { Operation } from './operation.ts';
import { OneLine } from './plainText.ts';

/** A view of the item table under a name: its search, filters, sort and columns as they stand in the URL. */
export const SavedView = z.strictObject({
  name: OneLine.trim().min(1).max(60),
  search: OneLine.max(1000),
});
export type SavedView = z.infer<typeof SavedView>;

const roles = ['author', 'reviewer', 'psychometrician'] as const;

/** Views of one's own; part of `editingOperations`. */
export const savedViewOperations = {
  listViews: {
    method: 'get',
    path: '/api/item-views',
    roles,
    scope: 'own',
    summary: 'The views of the item table this person keeps, by name.',
    reply: z.array(SavedView),
  },
  saveView: {
    method: 'post',
    path: '/api/item-views',
    roles,
    scope: 'own',
    summary: 'Keeps a view; one of the same name is replaced.',
    body: SavedView,
    reply: z.array(SavedView),
  },
  removeView: {
    method: 'post',
    path: '/api/item-views/remove',
    roles,
    scope: 'own',
    summary: 'Throws a view away.',
    body: SavedView.pick({ name: true }),
    reply: z.array(SavedView),
  },
} as const satisfies Record<string, Operation>;
