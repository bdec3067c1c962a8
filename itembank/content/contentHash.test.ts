import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash, textHash } from './contentHash.ts';

describe('textHash', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('[CJ7] of "%s" is the SHA-256 that FIPS 180 gives', (text, hash) => {
    expect(textHash(text)).toBe(hash);
  });

  test('[CJ7] agrees with another implementation of SHA-256 over UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textHash(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });
});

describe('contentHash', () => {
  test('[CJ7] is the SHA-256 of the canonical text', () => {
    expect(contentHash({ é: true, a: [1.0, null] })).toBe(
      createHash('sha256').update('{"a":[1,null],"é":true}').digest('hex'),
    );
  });

  test('[CJ7] changes with the smallest change of content', () => {
    const hashes = [{ a: 1 }, { a: '1' }, { a: [1] }, { A: 1 }, { a: 1, b: null }, { a: 1.0000000000000002 }];
    expect(new Set(hashes.map(contentHash)).size).toBe(hashes.length);
  });
});
