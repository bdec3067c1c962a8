import { BulkBatch, BulkEdit, BulkHistory, BulkPreview, BulkReport } from './itemBulk.ts';
import type { Operation } from './operation.ts';

const roles = ['author', 'reviewer', 'psychometrician'] as const;

/** One thing done to many items; part of `editingOperations`. */
export const itemBulkOperations = {
  previewBulk: {
    method: 'post',
    path: '/api/item-batches/preview',
    roles,
    scope: 'all',
    summary: 'What one action would do to each of these items, and why not. Changes nothing.',
    body: BulkPreview,
    reply: BulkReport,
  },
  listBulk: {
    method: 'get',
    path: '/api/item-batches',
    roles,
    scope: 'own',
    summary: 'The latest actions of the person on many items.',
    reply: BulkHistory,
  },
  editBulk: {
    method: 'post',
    path: '/api/item-batches',
    roles,
    scope: 'all',
    summary: 'Does one action to each of these items that allows it.',
    body: BulkEdit,
    reply: BulkReport,
  },
  undoBulk: {
    method: 'post',
    path: '/api/item-batches/:id/undo',
    roles,
    scope: 'own',
    summary: 'Takes an action on many items back, by a new edit of each.',
    params: BulkBatch,
    reply: BulkReport,
  },
} as const satisfies Record<string, Operation>;
