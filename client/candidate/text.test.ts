import { describe, expect, test } from 'vitest';
import { feedbackEn } from './feedback/feedbackText.en.ts';
import { feedbackNl } from './feedback/feedbackText.nl.ts';
import { ownStartEn } from './ownStart/ownStartText.en.ts';
import { ownStartNl } from './ownStart/ownStartText.nl.ts';
import { practiceEn } from './practice/practiceText.en.ts';
import { practiceNl } from './practice/practiceText.nl.ts';
import { sebEn } from './seb/sebText.en.ts';
import { sebNl } from './seb/sebText.nl.ts';
import { en } from './text.en.ts';
import { nl } from './text.nl.ts';

/** Every plain text with the path to it; functions are left out, as they want values. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [];
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

describe.each([
  { name: 'candidate', dutch: nl, english: en },
  { name: 'own start', dutch: ownStartNl, english: ownStartEn },
  { name: 'practice', dutch: practiceNl, english: practiceEn },
  { name: 'Safe Exam Browser', dutch: sebNl, english: sebEn },
])('[C60] texts: $name', ({ dutch, english }) => {
  test('[C60] both languages have the same texts, and none is empty', () => {
    const paths = (texts: unknown) => textsOf(texts).map(([path]) => path);
    expect(paths(english)).toEqual(paths(dutch));
    for (const [path, text] of [...textsOf(dutch), ...textsOf(english)]) {
      expect(text.trim(), path).not.toBe('');
    }
  });

  test('[C60] nobody is shouted at', () => {
    for (const [path, text] of textsOf(dutch)) expect(text, path).not.toContain('!');
  });
});

test('[C60] feedback has the same keys in both languages', () => {
  expect(Object.keys(feedbackEn)).toEqual(Object.keys(feedbackNl));
});
