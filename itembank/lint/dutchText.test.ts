import { describe, expect, test } from 'vitest';
import { contentStems, likeness, readingEase, sentences, stemOf, syllables, words } from './dutchText.ts';

describe('Dutch text', () => {
  test.each([
    { text: 'Zij hoest. Zij heeft koorts.', count: 2 },
    { text: 'Zij gebruikt o.a. metformine. Het HbA1c is 53.', count: 2 },
    { text: 'De dosis is 2.5 mg per dag.', count: 1 },
    { text: 'Om 8.30 uur belt zij. Wat doet u?', count: 2 },
    { text: 'Hij zegt: "Het gaat." Daarna gaat hij.', count: 2 },
    { text: 'Zonder punt', count: 1 },
    { text: 'Regel een\nRegel twee', count: 2 },
    { text: '', count: 0 },
  ])('[NLT1] "$text" has $count sentences', ({ text, count }) => {
    expect(sentences(text)).toHaveLength(count);
  });

  test.each([
    ['huisarts', 2],
    ['patiënt', 3],
    ['bloeddruk', 2],
    ['geneeskunde', 4],
    ['leeuw', 1],
    ['mooi', 1],
    ['coördinatie', 5],
  ])('[NLT2] "%s" has %d syllables', (word, count) => {
    expect(syllables(word)).toBe(count);
  });

  test('[NLT3] reading ease is Douma’s formula', () => {
    expect(readingEase('De kat zit op de mat.')).toBeCloseTo(206.84 - 77 - 0.93 * 6, 10);
    expect(readingEase('')).toBeUndefined();
  });

  test.each([
    ['ontstekingen', 'ontsteking'],
    ['klachten', 'klacht'],
    ['mannen', 'man'],
    ['bloedingen', 'bloeding'],
  ])('[NLT4] "%s" and "%s" have one stem', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  test('[NLT4] words that carry no content have none', () => {
    expect(contentStems('De patiënt heeft het niet meer, maar wel veel van de klachten')).toEqual(
      contentStems('klachten'),
    );
  });

  test('[NLT5] a compound and a possessive stay one word', () => {
    expect(words('Schildklier-antistoffen: foto’s, 2 keer')).toEqual([
      'Schildklier-antistoffen',
      'foto’s',
      '2',
      'keer',
    ]);
  });

  test('[NLT6] likeness runs from nothing in common to the same', () => {
    expect(likeness(new Set(['a', 'b']), new Set(['b', 'c']))).toBeCloseTo(1 / 3, 12);
    expect(likeness(new Set(), new Set())).toBe(0);
    expect(likeness(new Set(['a']), new Set(['a']))).toBe(1);
  });
});
