import { describe, expect, test } from 'vitest';
import { madeClassification, madeContent, madeSource } from '#tests/support/madeBank.ts';
import { ItemContent } from './item.ts';

/** Where a content is refused; empty when it is accepted. */
function refusedAt(content: unknown): string[] {
  const parsed = ItemContent.safeParse(content);
  return parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))];
}

const content = madeContent();
const [a, b, c] = content.options as [(typeof content.options)[0], ...typeof content.options];
const without = (key: keyof typeof content) => {
  const { [key]: _, ...rest } = content;
  return rest;
};

describe('an item', () => {
  test('[IC1] is accepted with a stem, two to four options, a key, reasons, a source and its place', () => {
    expect(refusedAt(content)).toEqual([]);
    expect(refusedAt({ ...content, options: [a, b] })).toEqual([]);
    expect(refusedAt({ ...content, options: [a, b, c, { ...a, id: 'D' }] })).toEqual([]);
    expect(refusedAt({ ...content, vignette: content.stem })).toEqual([]);
  });

  test.each([
    'type',
    'stem',
    'options',
    'key',
    'rationale',
    'sources',
    'classification',
    'reviewBy',
  ] as const)('[IC2] is refused without %s', (key) => {
    expect(refusedAt(without(key))).toContain(key);
  });

  test.each([
    { why: 'one option', change: { options: [a] }, at: 'options' },
    {
      why: 'five options',
      change: { options: [a, b, c, { ...a, id: 'D' }, { ...a, id: 'E' }] },
      at: 'options',
    },
    { why: 'two options with one id', change: { options: [a, { ...b, id: 'A' }] }, at: 'options' },
    { why: 'a key that is no option', change: { options: [a, b], key: 'C' }, at: 'key' },
    {
      why: 'an option without rationale',
      change: { options: [a, { ...b, rationale: [] }] },
      at: 'options.1',
    },
    { why: 'an empty option', change: { options: [a, { ...b, content: [''] }] }, at: 'options.1' },
    { why: 'no source', change: { sources: [] }, at: 'sources' },
    {
      why: 'a source without edition',
      change: { sources: [{ ...madeSource('Boek'), edition: '' }] },
      at: 'sources.0',
    },
    { why: 'a source without passage', change: { sources: [madeSource('Boek', '')] }, at: 'sources.0' },
    {
      why: 'a source of no known kind',
      change: { sources: [{ ...madeSource('Boek'), kind: 'blog' }] },
      at: 'sources.0',
    },
    {
      why: 'an unknown theme',
      change: { classification: madeClassification({ theme: 'surgery' }) },
      at: 'classification',
    },
    {
      why: 'no urgency',
      change: { classification: { ...madeClassification(), urgency: undefined } },
      at: 'classification',
    },
    { why: 'a date that does not exist', change: { reviewBy: '2026-02-30' }, at: 'reviewBy' },
    { why: 'a date with a time', change: { reviewBy: '2026-02-03T00:00:00Z' }, at: 'reviewBy' },
    { why: 'another kind of question', change: { type: 'multipleChoice' }, at: 'type' },
    { why: 'an empty stem', change: { stem: [] }, at: 'stem' },
    { why: 'a control character', change: { rationale: ['Twaalf\u0000.'] }, at: 'rationale' },
    { why: 'half of a character', change: { sources: [madeSource('Boek \ud800')] }, at: 'sources' },
  ])('[IC3] is refused with $why', ({ change, at }) => {
    const places = refusedAt({ ...content, ...change });
    expect(places).not.toEqual([]);
    for (const place of places) expect(place.startsWith(at)).toBe(true);
  });

  test.each([
    { where: 'the item', changed: { ...content, difficulty: 1 } },
    { where: 'an option', changed: { ...content, options: [{ ...a, correct: true }, b] } },
    {
      where: 'a source',
      changed: { ...content, sources: [{ ...madeSource('Boek'), url: 'https://x.example' }] },
    },
    {
      where: 'the classification',
      changed: { ...content, classification: { ...madeClassification(), sex: 'f' } },
    },
  ])('[IC4] with a field nobody knows in $where is refused', ({ changed }) => {
    expect(refusedAt(changed)).not.toEqual([]);
  });
});
