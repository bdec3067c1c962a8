import { z } from 'zod';
import { ItemContent } from '#itembank/content/item.ts';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { DismissFinding, ItemPage, NewCopy, NewItem, ReviewItem, SaveItem, StepItem } from './editing.ts';
import { itemBulkOperations } from './itemBulkOperations.ts';
import { ItemList, ItemListQuery, MyItems } from './itemList.ts';
import { itemSearchOperations } from './itemSearch.ts';
import { itemStatisticsOperations } from './itemStatistics.ts';
import type { Operation } from './operation.ts';
import { savedViewOperations } from './savedView.ts';

const item = z.strictObject({ code: ItemCode });

/** What toetsredacteuren do with items; part of `operations`. */
export const editingOperations = {
  listItems: {
    method: 'get',
    path: '/api/items',
    roles: ['author', 'reviewer', 'psychometrician'],
    scope: 'all',
    summary: 'Every item in the making, a row each; with `since` those that changed after that revision.',
    query: ItemListQuery,
    reply: ItemList,
  },
  listMyItems: {
    method: 'get',
    path: '/api/my-items',
    roles: ['author', 'reviewer', 'psychometrician'],
    scope: 'own',
    summary: 'The codes of items the person wrote on or gave a verdict on that still stands.',
    reply: MyItems,
  },
  createItem: {
    method: 'post',
    path: '/api/items',
    roles: ['author'],
    scope: 'all',
    summary:
      'Makes an item, as a concept, under the next free code; asked twice with one id it is made once.',
    body: NewItem,
    reply: ItemPage,
  },
  copyItem: {
    method: 'post',
    path: '/api/items/:code/copies',
    roles: ['author'],
    scope: 'all',
    summary: 'Makes a new concept that says what this item says now; the two never meet in a test.',
    params: item,
    body: NewCopy,
    reply: ItemPage,
  },
  viewItem: {
    method: 'get',
    path: '/api/items/:code',
    roles: ['author', 'reviewer', 'psychometrician'],
    scope: 'all',
    summary: 'An item with its history, reviews and findings.',
    params: item,
    reply: ItemPage,
  },
  viewItemVersion: {
    method: 'get',
    path: '/api/items/:code/versions/:number',
    roles: ['author', 'reviewer', 'psychometrician'],
    scope: 'all',
    summary: 'What an item said at an earlier version.',
    params: item.extend({ number: z.coerce.number().int().positive() }),
    reply: ItemContent,
  },
  saveItem: {
    method: 'post',
    path: '/api/items/:code/versions',
    roles: ['author'],
    scope: 'all',
    summary: 'Saves a new version; refused when somebody else was first.',
    params: item,
    body: SaveItem,
    reply: ItemPage,
  },
  reviewItem: {
    method: 'post',
    path: '/api/items/:code/reviews',
    roles: ['author', 'reviewer'],
    scope: 'all',
    summary: 'Gives a verdict on the current version; never on own work.',
    params: item,
    body: ReviewItem,
    reply: ItemPage,
  },
  stepItem: {
    method: 'post',
    path: '/api/items/:code/steps',
    roles: ['author', 'reviewer', 'psychometrician'],
    scope: 'all',
    summary: 'Takes an item a step further in its life.',
    params: item,
    body: StepItem,
    reply: ItemPage,
  },
  dismissFinding: {
    method: 'post',
    path: '/api/items/:code/dismissals',
    roles: ['author', 'reviewer'],
    scope: 'all',
    summary: 'Lets a finding of the lint stand, with a reason.',
    params: item,
    body: DismissFinding,
    reply: ItemPage,
  },
  ...itemSearchOperations,
  ...itemBulkOperations,
  ...savedViewOperations,
  ...itemStatisticsOperations,
} as const satisfies Record<string, Operation>;
