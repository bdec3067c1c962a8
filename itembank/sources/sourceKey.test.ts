import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceKey } from './sourceKey.ts';

describe('recognising a source', () => {
  test.each([
    [
      { number: 'M09', title: 'Hartfalen' },
      { number: 'm 9', title: 'NHG-Standaard Hartfalen' },
    ],
    [
      { number: null, title: 'Wet op de zorg' },
      { number: null, title: '  WET op de  zorg.' },
    ],
    [
      { number: null, title: 'Richtlijn Coördinatie' },
      { number: '', title: 'richtlijn coordinatie' },
    ],
    [
      { number: 'M100', title: 'Een' },
      { number: 'M0100', title: 'Twee' },
    ],
  ])('[SO1] %j and %j are one', (one, other) => {
    expect(sourceKey(one)).toBe(sourceKey(other));
  });

  test.each([
    [
      { number: 'M09', title: 'Hartfalen' },
      { number: 'M90', title: 'Hartfalen' },
    ],
    [
      { number: 'M09', title: 'Hartfalen' },
      { number: null, title: 'Hartfalen' },
    ],
    [
      { number: null, title: 'Wet A' },
      { number: null, title: 'Wet B' },
    ],
  ])('[SO1] %j and %j are two', (one, other) => {
    expect(sourceKey(one)).not.toBe(sourceKey(other));
  });

  test('[SO1] any source has a key that can stand in an address', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3, unit: 'grapheme' }), fc.option(fc.string()), (title, number) => {
        const key = sourceKey({ title, number });
        expect(key.length).toBeGreaterThan(0);
        expect(key).not.toMatch(/[\s/?#\p{Cc}]/u);
      }),
    );
  });
});
