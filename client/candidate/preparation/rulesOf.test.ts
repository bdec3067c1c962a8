import { expect, test } from 'vitest';
import { exampleView } from '../attempt/attemptExamples.ts';
import { nl } from '../text.nl.ts';
import { rulesOf } from './rulesOf.ts';

const { design } = exampleView();

test('[C41] an adaptive test says how many questions at most, how long and that there is no way back', () => {
  const rules = rulesOf(design, nl);
  expect(rules).toHaveLength(5);
  expect(rules[0]).toContain('45 tot 60 vragen');
  expect(rules[1]).toContain('90 minuten');
  expect(rules[2]).toMatch(/^U kunt niet terug/);
  expect(rules[4]).toContain('vrijgeeft');
});

test('[C41] a linear test without a time limit says so', () => {
  const rules = rulesOf({ ...design, selection: 'linear', maximumItems: 12, durationMinutes: null }, nl);
  expect(rules[0]).toBe('U krijgt 12 vragen.');
  expect(rules[1]).toBe('Er is geen tijdslimiet.');
});
