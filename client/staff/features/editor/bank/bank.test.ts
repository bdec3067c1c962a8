import { describe, expect, test } from 'vitest';
import type { ItemRow } from '#contracts/editing.ts';
import { type ItemFilter, passes } from './itemFilter.ts';
import { reviewTerm } from './reviewTerm.ts';
import { inQueueOrder, queueOf } from './workQueues.ts';

const today = '2026-11-30';
const row = (changes: Partial<ItemRow> = {}): ItemRow => ({
  code: 'LHK-001',
  pool: 'lhk',
  stage: 'draft',
  version: 1,
  type: 'singleChoice',
  question: 'Wat is de meest aangewezen behandeling?',
  icpc: 'K',
  theme: 'chronic',
  ageBand: 'any',
  aspect: 'management',
  urgency: 'chronic',
  reviewBy: '2030-01-01',
  sources: ['M84 (2023)'],
  changedAt: 0,
  mine: null,
  returned: false,
  due: null,
  ...changes,
});

test.each([
  ['2026-11-29', 'past'],
  ['2026-11-30', 'soon'],
  ['2027-02-28', 'soon'],
  ['2027-03-01', 'later'],
] as const)('[SCE7] on 30 November a review date of %s is %s', (reviewBy, term) => {
  expect(reviewTerm(reviewBy, today)).toBe(term);
});

describe('the work queues', () => {
  test.each([
    { why: 'a review I have not given', change: { stage: 'contentReview' }, queues: ['review'] },
    { why: 'a technical review', change: { stage: 'technicalReview' }, queues: ['review'] },
    { why: 'my own item in review', change: { stage: 'contentReview', mine: 'wrote' }, queues: [] },
    { why: 'what I reviewed already', change: { stage: 'contentReview', mine: 'reviewed' }, queues: [] },
    { why: 'a review I am asked for', change: { stage: 'contentReview', mine: 'asked' }, queues: ['review'] },
    { why: 'my draft', change: { mine: 'wrote' }, queues: ['drafts'] },
    { why: "somebody else's draft", change: {}, queues: [] },
    { why: 'my draft after review', change: { mine: 'wrote', returned: true }, queues: ['returned'] },
    {
      why: 'my item with a new edition of its source',
      change: { stage: 'needsRevision', mine: 'wrote', returned: true },
      queues: ['returned'],
    },
    { why: 'an item past its date', change: { stage: 'available', reviewBy: '2026-01-01' }, queues: ['due'] },
    {
      why: 'an archived one past its date',
      change: { stage: 'archived', reviewBy: '2026-01-01' },
      queues: [],
    },
  ] as const)('[SCE8] $why stands in: $queues', ({ change, queues }) => {
    expect([...queueOf(row(change), today)]).toEqual(queues);
  });
});

describe('the filter of the bank', () => {
  const nothing: ItemFilter = {
    stage: '',
    pool: '',
    icpc: '',
    theme: '',
    ageBand: '',
    aspect: '',
    urgency: '',
    only: '',
  };
  const all = [
    row(),
    row({ code: 'LHK-002', stage: 'available', icpc: 'R' }),
    row({ code: 'KOV-001', pool: 'kov', theme: 'acute' }),
  ];
  test.each([
    { filter: {}, codes: ['LHK-001', 'LHK-002', 'KOV-001'] },
    { filter: { stage: 'available' }, codes: ['LHK-002'] },
    { filter: { pool: 'kov' }, codes: ['KOV-001'] },
    { filter: { icpc: 'R' }, codes: ['LHK-002'] },
    { filter: { theme: 'acute', stage: 'available' }, codes: [] },
    { filter: { ageBand: 'elsewhere' }, codes: [] },
    { filter: { only: 'due' }, codes: [] },
    { filter: { only: 'anything else' }, codes: [] },
  ])('[SCE9] $filter leaves $codes', ({ filter, codes }) => {
    const found = all.filter((one) => passes(one, { ...nothing, ...filter }, today));
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});

test('[SCN2] reviews asked by name come first, then the first due, then what waits longest', () => {
  const rows = [
    row({ code: 'LHK-001', changedAt: 1 }),
    row({ code: 'LHK-002', changedAt: 9, due: '2026-12-20' }),
    row({ code: 'LHK-003', changedAt: 9, due: '2026-12-01' }),
    row({ code: 'LHK-004', changedAt: 5, due: '2026-12-01' }),
    row({ code: 'LHK-005', changedAt: 9, due: '2026-12-30', mine: 'asked' }),
  ];
  expect(rows.toSorted(inQueueOrder('review')).map(({ code }) => code)).toEqual([
    'LHK-005',
    'LHK-004',
    'LHK-003',
    'LHK-002',
    'LHK-001',
  ]);
});
