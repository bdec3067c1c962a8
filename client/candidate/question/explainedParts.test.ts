import { expect, test } from 'vitest';
import type { ShownResponse } from '#contracts/itemView.ts';
import { explainedParts } from './explainedParts.ts';

const because = (...labels: string[]) => labels.map((label) => ({ label, rationale: [`Omdat ${label}.`] }));
const compared = (key: ShownResponse, given: ShownResponse | null, ...labels: string[]) =>
  explainedParts({ key, given, parts: because(...labels) }, undefined).map((part) => [
    part.label,
    part.compared,
  ]);
const match = (letter: string) => ({ letter, content: undefined });
const chosen = (isKey: boolean, isGiven: boolean) => ({ kind: 'chosen', isKey, isGiven });

test('[C74] an option is right or not, and chosen or not', () => {
  const key: ShownResponse = { type: 'multipleResponse', options: ['A', 'C'] };
  expect(compared(key, { type: 'multipleResponse', options: ['B', 'C'] }, 'A', 'B', 'C', 'D')).toEqual([
    ['A', chosen(true, false)],
    ['B', chosen(false, true)],
    ['C', chosen(true, true)],
    ['D', chosen(false, false)],
  ]);
  expect(
    compared({ type: 'trueFalse', value: false }, { type: 'trueFalse', value: true }, 'true', 'false'),
  ).toEqual([
    ['true', chosen(false, true)],
    ['false', chosen(true, false)],
  ]);
  expect(compared({ type: 'hotspot', regions: [2] }, null, '1', '2')).toEqual([
    ['1', chosen(false, false)],
    ['2', chosen(true, false)],
  ]);
});

test('[C74] a case shows the letter chosen beside the right one', () => {
  const key: ShownResponse = { type: 'matching', choices: ['B', 'A'] };
  expect(compared(key, { type: 'matching', choices: ['B', 'C'] }, '1', '2')).toEqual([
    ['1', { kind: 'matched', key: match('B'), given: match('B') }],
    ['2', { kind: 'matched', key: match('A'), given: match('C') }],
  ]);
  expect(compared(key, null, '1')).toEqual([['1', { kind: 'matched', key: match('B'), given: undefined }]]);
});

test('[C74] elements stand in the right order, each with the place it was given', () => {
  const key: ShownResponse = { type: 'ordering', order: ['C', 'A', 'B'] };
  expect(compared(key, { type: 'ordering', order: ['A', 'C', 'B'] }, 'A', 'B', 'C')).toEqual([
    ['C', { kind: 'placed', place: 1, given: 2 }],
    ['A', { kind: 'placed', place: 2, given: 1 }],
    ['B', { kind: 'placed', place: 3, given: 3 }],
  ]);
});

test('[C74] what a part says comes from the item, while that is at hand', () => {
  const shared = {
    position: 1,
    inSet: null,
    vignette: null,
    stem: [{ type: 'paragraph' as const, content: ['Zet op volgorde.'] }],
  };
  const elements = ['A', 'B', 'C'].map((letter) => ({ letter, content: [`Stap ${letter}`] }));
  const key: ShownResponse = { type: 'ordering', order: ['B', 'A', 'C'] };
  const parts = explainedParts(
    { key, given: null, parts: because('A', 'B', 'C') },
    { type: 'ordering', ...shared, elements },
  );
  expect(parts.map(({ content }) => content)).toEqual([['Stap B'], ['Stap A'], ['Stap C']]);
});
