import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configKey, type SebSettings, type SebValue, sebJson } from './configKey.ts';
import { isKeyHash, keyHash } from './keyHash.ts';

/** Settings with the key that Safe Exam Browser is known to compute from them. */
const known: SebSettings = {
  allowQuit: true,
  browserWindowWebView: 3,
  examSessionClearCookiesOnEnd: false,
  examSessionClearCookiesOnStart: false,
  hashedQuitPassword: 'addb0f5e7826c857d7376d1bd9bc33c0c544790a2eac96144a8af22b1298c940',
  quitURL: 'https://toets.example.nl/seb/quit',
  removeBrowserProfile: false,
  sebConfigPurpose: 0,
  sendBrowserExamKey: true,
  startURL: 'https://toets.example.nl/seb/start?n=abc',
  URLFilterRules: [{ action: 1, active: true, expression: 'toets.example.nl/*', regex: false }],
};
const knownKey = 'e422154902c844337ad3e8056b6fbdc8598c261b297ab161365e77eff67bc4fc';
const knownHash = 'c332cc1e4c3868b8d8e824c4120d3c138f07fdac891e6b164a5cab62bd7cb573';

describe('the Config Key', () => {
  test('[XC1] is the one Safe Exam Browser computes', () => {
    expect(configKey(known)).toBe(knownKey);
  });

  test('[XC2] is written on one line, without escaping, names in order whatever their case', () => {
    const settings = { b: 'a"\\é\n<', A: 1, c: true, a2: new Uint8Array([0, 255, 16]), B2: [-1, 'x'] };
    expect(sebJson(settings)).toBe('{"A":1,"a2":"AP8Q","b":"a"\\é\n<","B2":[-1,"x"],"c":true}');
  });

  test('[XC3] leaves out empty dictionaries at every level and the version of the maker, not empty arrays', () => {
    const settings = { a: {}, b: { c: {}, d: 1 }, e: [], f: { g: {} }, originatorVersion: 'SEB_Win_3' };
    expect(configKey(settings)).toBe(sha256('{"b":{"d":1},"e":[]}'));
    expect(sebJson({ a: { originatorVersion: 'x' } })).toBe('{"a":{"originatorVersion":"x"}}');
  });

  test('[XC4] does not depend on the order in which settings are written, at any level', () => {
    fc.assert(
      fc.property(settings, (written) => {
        expect(configKey(backwards(written) as SebSettings)).toBe(configKey(written));
      }),
    );
  });

  test('[XC4] does not depend on empty dictionaries that come along', () => {
    fc.assert(
      fc.property(settings, (written) => {
        expect(configKey({ ...written, '~empty': {}, '~nested': { inner: {} } })).toBe(configKey(written));
      }),
    );
  });

  test('[XC5] changes with every value', () => {
    fc.assert(
      fc.property(settings, fc.string(), (written, value) => {
        expect(configKey({ ...written, '~more': value })).not.toBe(configKey(written));
      }),
    );
  });

  test('[XC6] refuses a number that is not whole: its text is not certain', () => {
    expect(() => configKey({ zoom: 1.5 })).toThrow('not an integer');
  });
});

describe('the hash of a key', () => {
  test('[XC7] is made over the address with its query, without its fragment', () => {
    expect(keyHash('https://toets.example.nl/seb/start?n=abc', knownKey)).toBe(knownHash);
    expect(keyHash('https://toets.example.nl/seb/start?n=abc#top', knownKey)).toBe(knownHash);
    expect(keyHash('https://toets.example.nl/seb/start', knownKey)).not.toBe(knownHash);
  });

  test('[XC8] is recognised in either case, and nothing else is', () => {
    const url = 'https://toets.example.nl/seb/start?n=abc';
    expect(isKeyHash(knownHash.toUpperCase(), url, knownKey)).toBe(true);
    fc.assert(
      fc.property(fc.string(), (sent) => {
        expect(isKeyHash(sent, url, knownKey)).toBe(sent.toLowerCase() === knownHash);
      }),
    );
    expect(isKeyHash(knownHash, `${url}d`, knownKey)).toBe(false);
  });
});

const names = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,12}$/);
const { settings } = fc.letrec<{ value: SebValue; settings: SebSettings }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.uint8Array({ maxLength: 40 }),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('settings'),
  ),
  settings: fc.dictionary(names, tie('value'), { maxKeys: 6 }),
}));

/** The same settings, every dictionary written in the opposite order. */
function backwards(value: SebValue): SebValue {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value instanceof Uint8Array) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, backwards(inner)] as const);
  return Object.fromEntries(entries.toReversed());
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
