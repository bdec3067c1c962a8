import { expect, test } from 'vitest';
import { withBack, without } from './ruleChange.ts';

const a = { code: 'LHK-001', until: '2030-01-01' };
const b = { code: 'LHK-002', until: '2030-01-01' };
const c = { code: 'LHK-003', until: '2030-01-01' };

test('[RLV4] two removals one after the other leave what neither was about', () => {
  expect(without(b)(without(a)([a, b, c]))).toEqual([c]);
});

test('[RLV4] a removal asked twice takes one rule, by what it says', () => {
  const gone = without({ ...a });
  expect(gone(gone([a, b]))).toEqual([b]);
});

test('[RLV4] a rule is put back in its place, once', () => {
  const undo = withBack(b, 1);
  expect(undo([a, c])).toEqual([a, b, c]);
  expect(undo(undo([a, c]))).toEqual([a, b, c]);
});
