import { describe, expect, test } from 'vitest';
import { madeClassification } from '#tests/support/madeBank.ts';
import { type Attribute, Classification, terms } from './taxonomy.ts';

const attributes = Object.keys(terms) as Attribute[];

describe('the taxonomy', () => {
  test('[TX1] has the 17 chapters of the ICPC and the ten themes of the LOP', () => {
    expect(terms.icpc.map(({ id }) => id).join('')).toBe('ABDFHKLNPRSTUWXYZ');
    expect(terms.theme).toHaveLength(10);
    expect(terms.theme.map(({ nl }) => nl)).toContain('Korte episode zorg');
  });

  test.each(attributes)('[TX2] names every value of %s once, in Dutch and in English', (attribute) => {
    for (const part of ['id', 'nl', 'en'] as const) {
      const all = terms[attribute].map((term) => term[part]);
      expect(all).toEqual(all.filter((text) => text.trim() !== ''));
      expect(new Set(all).size).toBe(all.length);
    }
  });

  test.each(attributes)(
    '[TX3] places an item by every known %s, by no other, and never without',
    (attribute) => {
      const placed = (value: unknown) =>
        Classification.safeParse({ ...madeClassification(), [attribute]: value }).success;
      for (const { id } of terms[attribute]) expect(placed(id)).toBe(true);
      for (const other of ['?', '', terms[attribute][0]!.nl, undefined, null])
        expect(placed(other)).toBe(false);
    },
  );
});
