import { expect, test } from 'vitest';
import { codesIn } from './codesIn.ts';
import { findingGroups } from './findingGroups.ts';

const stage = (item: string) => ({
  code: 'stage',
  severity: 'error' as const,
  items: [item],
  says: { nl: 'Is niet vrijgegeven.', en: 'Is not available.' },
});

test('[RLV1] the same finding about many items is said once; a pair stays a pair', () => {
  const pair = { ...stage('LHK-001'), code: 'nearDuplicate', items: ['LHK-001', 'LHK-002'] };
  const other = { ...pair, items: ['LHK-003', 'LHK-004'] };
  const groups = findingGroups([stage('LHK-001'), stage('LHK-002'), pair, other]);
  expect(groups.map(({ items }) => items)).toEqual([
    ['LHK-001', 'LHK-002'],
    ['LHK-001', 'LHK-002'],
    ['LHK-003', 'LHK-004'],
  ]);
});

test('[RLV2] codes are taken as people type them; what is no code is no choice', () => {
  expect(codesIn(' lhk-001,LHK-002;\nlhk-001 ')).toEqual(['LHK-001', 'LHK-002']);
  expect(codesIn('')).toEqual([]);
  expect(codesIn('LHK-001 appel')).toBeUndefined();
});
