import { expect, test } from 'vitest';
import { afterSave, changeTo, chosenWith, isUnsaved, noChange } from './choiceChange.ts';

const codes = ['LHK-001', 'LHK-002'];
const mine = changeTo(codes, new Set(['LHK-002', 'LHK-003', 'LHK-004']));

test('[RLV3] a draft that changed elsewhere keeps what somebody ticked and unticked', () => {
  const theirs = ['LHK-001', 'LHK-002', 'LHK-009'];
  expect([...chosenWith(theirs, mine)].sort()).toEqual(['LHK-002', 'LHK-003', 'LHK-004', 'LHK-009']);
  expect(isUnsaved(theirs, mine)).toBe(true);
});

test('[RLV3] what was added or removed elsewhere too is so once, and no longer to be saved', () => {
  const theirs = ['LHK-002', 'LHK-003', 'LHK-004'];
  expect([...chosenWith(theirs, mine)]).toEqual(theirs);
  expect(isUnsaved(theirs, mine)).toBe(false);
});

test('[RLV3] after a save nothing is left of the difference, also when others remove what was added', () => {
  const saved = [...chosenWith(codes, mine)];
  const left = afterSave(mine, codes, saved);
  expect(left).toEqual(noChange);
  expect([...chosenWith(['LHK-002'], left)]).toEqual(['LHK-002']);
});

test('[RLV3] what is ticked or taken back while a save is under way is still to be saved', () => {
  const saved = [...chosenWith(codes, mine)];
  const meanwhile = changeTo(codes, new Set(['LHK-002', 'LHK-003', 'LHK-005']));
  expect(afterSave(meanwhile, codes, saved)).toEqual({
    added: new Set(['LHK-005']),
    gone: new Set(['LHK-004']),
  });
});
