import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileBank, type ItemRow } from '../irt/bank.ts';
import { mostValuable } from './criterion.ts';
import { findMostInformative } from './informationIndex.ts';
import { maximumInformation } from './maximumInformation.ts';

const rows: fc.Arbitrary<ItemRow> = fc.tuple(
  fc.double({ min: 0.2, max: 4, noNaN: true }),
  fc.double({ min: -4, max: 4, noNaN: true }),
  fc.constantFrom(0, 0.2, 0.33),
  fc.constantFrom(1, 0.9),
);
const banks = fc
  .array(rows, { minLength: 1, maxLength: 40 })
  .map((list) => compileBank([...list, ...list.slice(0, 5)]));
const abilities = fc.oneof(
  fc.double({ min: -9, max: 9, noNaN: true }),
  fc.integer({ min: -70, max: 70 }).map((tenths) => tenths / 10),
);

test('[SE3] the index finds the item that a comparison of all finds, ties and edges included', () => {
  fc.assert(
    fc.property(banks, abilities, fc.infiniteStream(fc.boolean()), (bank, theta, isOpen) => {
      const open = Uint8Array.from({ length: bank.size }, () => (isOpen.next().value ? 1 : 0));
      const values = new Float64Array(bank.size);
      maximumInformation.fill(bank, { theta }, values);
      expect(findMostInformative(bank)({ theta }, open)).toBe(mostValuable(values, open));
    }),
    { numRuns: 300 },
  );
});

test('[SE2] of equals the lowest index is chosen, and none when none is open', () => {
  expect(mostValuable(Float64Array.of(1, 3, 3), Uint8Array.of(1, 1, 1))).toBe(1);
  expect(mostValuable(Float64Array.of(1, 3, 3), Uint8Array.of(1, 0, 1))).toBe(2);
  expect(mostValuable(Float64Array.of(1), Uint8Array.of(0))).toBeUndefined();
});
