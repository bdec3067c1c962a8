import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from './canonicalJson.ts';

/** Any JSON value; −0 is left out because JSON itself forgets its sign. */
const values = fc
  .jsonValue({ stringUnit: 'binary' })
  .map((value) => JSON.parse(JSON.stringify(value)) as Json);

describe('canonicalJson', () => {
  test('[CJ1] writes the example of RFC 8785 §3.2.2 byte for byte', () => {
    const source = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    const expected =
      '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333' +
      '332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75' +
      '303030665c6e4127425c225c5c5c5c5c222f227d';
    expect(Buffer.from(canonicalJson(JSON.parse(source))).toString('hex')).toBe(expected);
  });

  test('[CJ2] sorts keys by UTF-16 code unit, as in RFC 8785 §3.2.3', () => {
    const source: Json = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const order = [...canonicalJson(source).matchAll(/:"([^"]+)"/g)].map(([, name]) => name);
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  test('[CJ2] sorts keys that look like numbers as text, at every depth', () => {
    expect(canonicalJson({ b: [{ 9: 1, 10: 2 }], a: { 2: 0, 11: 0 } })).toBe(
      '{"a":{"11":0,"2":0},"b":[{"10":2,"9":1}]}',
    );
  });

  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['3e7ad7f29abcaf48', '1e-7'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
  ])('[CJ3] writes the double %s as RFC 8785 appendix B does: %s', (bits, text) => {
    expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    '[CJ4] refuses %d, which JSON cannot hold',
    (value) => {
      expect(() => canonicalJson({ deep: [value] })).toThrow(TypeError);
    },
  );

  test.each([
    { where: 'a text', value: ['goed', 'half \ud83d'] },
    { where: 'a key', value: { '\ude00': 1 } },
  ])('[CJ4] refuses half a surrogate pair in $where', ({ value }) => {
    expect(() => canonicalJson(value as Json)).toThrow(TypeError);
  });

  test('[CJ5] leaves absent members out, so that absent and undefined hash alike', () => {
    expect(canonicalJson({ a: undefined, b: { c: undefined }, d: null })).toBe('{"b":{},"d":null}');
  });

  test('[CJ6] loses nothing: what is written reads back as the same value', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
    );
  });

  test('[CJ6] writes the same value the same way, in whatever order its members came', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });
});

/** The same value with the members of every object in the opposite order. */
function reversed(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member as Json)]),
  );
}
