import { expect, test } from 'vitest';
import { isShown, type Undoable, type UndoStep, undoing } from './undoing.ts';

const remember = (actionId: string, until = 60): UndoStep => ({
  kind: 'remember',
  undoable: { actionId, until, attemptIds: [] },
});
const ask = (actionId: string): UndoStep => ({ kind: 'ask', actionId });
const forget = (actionId: string): UndoStep => ({ kind: 'forget', actionId });
const folded = (...steps: UndoStep[]) =>
  steps.reduce<readonly Undoable[]>((ends, step) => undoing(ends, step), []);
const ids = (ends: readonly Undoable[]) => ends.map(({ actionId }) => actionId);

test('[SCV16] the last end is offered; one that is being taken back stays beside it', () => {
  expect(ids(folded(remember('A'), remember('B')))).toEqual(['B']);
  expect(ids(folded(remember('A'), ask('A'), remember('B')))).toEqual(['A', 'B']);
  expect(ids(folded(remember('A'), ask('A'), remember('B'), remember('C')))).toEqual(['A', 'C']);
});

test('[SCV16] what became of one end says nothing of another', () => {
  expect(ids(folded(remember('A'), ask('A'), remember('B'), forget('A')))).toEqual(['B']);
  expect(ids(folded(remember('A'), remember('B'), forget('A')))).toEqual(['B']);
  expect(ids(folded(remember('A'), ask('A'), remember('B'), forget('B')))).toEqual(['A']);
});

test('[SCV16] an offer goes with its time; what was asked for in time stays until it is known', () => {
  const [offered] = folded(remember('A', 60));
  const [asked] = folded(remember('A', 60), ask('A'));
  expect([59, 60, 61].map((now) => isShown(offered!, now))).toEqual([true, true, false]);
  expect(isShown(asked!, 65)).toBe(true);
});
