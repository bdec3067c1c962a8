import { expect, test } from 'vitest';
import { sampleRelease } from '#tests/support/sampleBank.ts';
import { readingMs } from './readingTime.ts';

const { content } = sampleRelease(1).entries[0]!.version;
const saying = (words: number) => [
  { type: 'paragraph' as const, content: [Array.from({ length: words }, () => 'woord').join(' ')] },
];

test('[AP27] reading takes a tenth of a second a word: of the question, and of a case that is new', () => {
  const item = { ...content, vignette: saying(80), stem: saying(20) };
  expect(readingMs(item, false)).toBe(10_000);
  expect(readingMs(item, true)).toBe(2_000);
});
