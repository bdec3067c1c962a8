import { expect, test } from 'vitest';
import { ItemContent } from '#itembank/content/item.ts';
import { lintItem } from '#itembank/lint/lintItem.ts';
import { madeContent } from '#tests/support/madeBank.ts';
import { emptyItem, finishedItem, unfinishedFields } from './emptyItem.ts';

test('[SCE4] what is still missing is named by its field, once', () => {
  expect(unfinishedFields(emptyItem())).toEqual([
    'stem',
    'options.A',
    'options.A.rationale',
    'options.B',
    'options.B.rationale',
    'options.C',
    'options.C.rationale',
    'options.D',
    'options.D.rationale',
    'rationale',
    'sources.0',
    'classification.icpc',
    'classification.theme',
    'classification.ageBand',
    'classification.aspect',
    'classification.urgency',
    'reviewBy',
  ]);
});

test('[SCE4] an item with everything filled in lacks nothing, with or without a vignette', () => {
  expect(unfinishedFields(madeContent())).toEqual([]);
  expect(unfinishedFields(madeContent({ vignette: [] }))).toEqual([]);
  expect(ItemContent.parse(finishedItem(madeContent({ vignette: [] })))).not.toHaveProperty('vignette');
});

test('[SCE4] the lint reads an item that has only just been begun', () => {
  expect(() => lintItem(emptyItem(), { today: '2026-01-01', currentEdition: new Map() })).not.toThrow();
});
