import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QtiProblem } from '../qtiProblem.ts';
import { xsdPattern } from './xsdPattern.ts';

describe('xsdPattern', () => {
  test.each([
    ['[a-z-[aeiou]]+', 'bcd', true],
    ['[a-z-[aeiou]]+', 'bad', false],
    ['[^0-9]*', 'abc', true],
    ['[^0-9]*', 'ab1', false],
    ['\\d{2,4}', '12345', false],
    ['\\d{2,}', '12345', true],
    ['\\p{L}+', 'éß', true],
    ['\\P{L}', 'é', false],
    ['\\w+\\s\\S', 'een 2', true],
    ['\\i\\c*', '_a-1', true],
    ['a|bc?|', 'b', true],
    ['a|bc?|', '', true],
    ['(ab){2}', 'abab', true],
    ['(ab){0,1}c', 'abc', true],
    ['a.c', 'a\nc', false],
    ['^ja$', 'ja', true],
    ['prijs\\$', 'prijs$', true],
    ['x', 'xx', false],
    ['[\\-a\\]]+', '-]a', true],
    ['👍+', '👍👍', true],
  ])('[QT17] %s on %j: %j', (pattern, text, matches) => {
    expect(xsdPattern(pattern)(text)).toBe(matches);
  });

  test.each([
    '(',
    ')',
    '[',
    '[]',
    'a**',
    '*a',
    'a{2,1}',
    'a{9999}',
    '\\1',
    '(?=a)',
    '[z-a]',
    '\\p{IsGreek}',
    '\\q',
    '((a{99}){99}){99}',
    '((((){1000}){1000}){1000}){1000}',
    '('.repeat(99) + ')'.repeat(99),
    '|'.repeat(9999),
  ])('[QT17] refuses %s', (pattern) => {
    expect(() => xsdPattern(pattern)).toThrow(QtiProblem);
  });

  test('[QT17] agrees with the engine of the language where both know the pattern', () => {
    const atom = fc.constantFrom('a', 'b', '[ab]', '[^a]', '(a|bc)', '.', '(b?a)');
    const patterns = fc
      .array(fc.tuple(atom, fc.constantFrom('', '?', '*', '+', '{2}', '{1,2}', '{2,}')), { maxLength: 5 })
      .map((parts) => parts.map((part) => part.join('')).join(''));
    const texts = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        expect(xsdPattern(pattern)(text)).toBe(new RegExp(`^(?:${pattern})$`).test(text));
      }),
    );
  });

  test('[QT17] follows all alternatives at once, where trying them one by one would not end', () => {
    expect(xsdPattern('(a+)+b')('a'.repeat(2000))).toBe(false);
    expect(xsdPattern('(a|aa)*c')('a'.repeat(2000))).toBe(false);
  });

  test('[QT17] whatever the pattern, it is read or refused', () => {
    const marks = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '1',
      ',',
      '-',
      '^',
      '$',
      '|',
      '\\',
      'p',
      'd',
      'a',
      '*',
      '?',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 30 }), (all) => {
        try {
          xsdPattern(all.join(''))('a1');
        } catch (error) {
          expect(error).toBeInstanceOf(QtiProblem);
        }
      }),
    );
  });
});
