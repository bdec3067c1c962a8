import { z } from 'zod';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { Currency, CurrencyItem, CurrencyQuery } from './currency.ts';
import { ItemPage } from './editing.ts';
import type { Operation } from './operation.ts';
import {
  ItemSource,
  LinkSource,
  NewEdition,
  NewSource,
  RecheckItem,
  SourceId,
  SourceList,
  SourcePage,
  WithdrawEdition,
} from './sources.ts';

const source = z.strictObject({ id: SourceId });
const item = z.strictObject({ code: ItemCode });
const readers = ['author', 'reviewer', 'psychometrician'] as const;
const keepers = ['author', 'reviewer'] as const;

/** The registry of sources and what it says of the bank; part of `operations`. */
export const sourceOperations = {
  listSources: {
    method: 'get',
    path: '/api/sources',
    roles: readers,
    scope: 'all',
    summary: 'Every source that is kept, and those that items name but nobody keeps.',
    reply: SourceList,
  },
  registerSource: {
    method: 'post',
    path: '/api/sources',
    roles: keepers,
    scope: 'all',
    summary: 'Registers a source with the edition that counts.',
    body: NewSource,
    reply: SourcePage,
  },
  viewSource: {
    method: 'get',
    path: '/api/sources/:id',
    roles: readers,
    scope: 'all',
    summary: 'A source with its editions, the items that rest on it and the tests that use them.',
    params: source,
    reply: SourcePage,
  },
  recordEdition: {
    method: 'post',
    path: '/api/sources/:id/editions',
    roles: keepers,
    scope: 'all',
    summary: 'Records an edition; items that name another one are kept out of new releases.',
    params: source,
    body: NewEdition,
    reply: SourcePage,
  },
  withdrawEdition: {
    method: 'post',
    path: '/api/sources/:id/withdrawals',
    roles: keepers,
    scope: 'all',
    summary:
      'Takes back an edition that was recorded wrongly: one asks it with the reason, another confirms it.',
    params: source,
    body: WithdrawEdition,
    reply: SourcePage,
  },
  linkSource: {
    method: 'post',
    path: '/api/sources/:id/keys',
    roles: keepers,
    scope: 'all',
    summary: 'Says that what items name in another way is this source.',
    params: source,
    body: LinkSource,
    reply: SourcePage,
  },
  viewCurrency: {
    method: 'get',
    path: '/api/currency',
    roles: readers,
    scope: 'all',
    summary: 'What is out of date, what will be and when, and which planned tests it touches.',
    reply: Currency,
  },
  listCurrencyItems: {
    method: 'get',
    path: '/api/currency/items',
    roles: readers,
    scope: 'all',
    summary: 'The items behind a figure of the dashboard.',
    query: CurrencyQuery,
    reply: z.array(CurrencyItem),
  },
  viewItemSources: {
    method: 'get',
    path: '/api/items/:code/sources',
    roles: readers,
    scope: 'all',
    summary: 'The sources of an item with the edition it names and the one that counts.',
    params: item,
    reply: z.array(ItemSource),
  },
  recheckItem: {
    method: 'post',
    path: '/api/items/:code/rechecks',
    roles: ['author'],
    scope: 'all',
    summary:
      'Says that an item is still right, by the new editions or for longer, and sends it to its reviewers.',
    params: item,
    body: RecheckItem,
    reply: ItemPage,
  },
} as const satisfies Record<string, Operation>;
