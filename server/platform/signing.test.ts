import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSigned, newSigningKey, signer } from './signing.ts';

const keys = signer(newSigningKey());

test('[SGN1] a signature is Ed25519 over the canonical JSON, so anyone can check it with the public key', () => {
  const signature = keys.sign({ b: 1, a: ['é', null] });
  const bytes = Buffer.from('{"a":["é",null],"b":1}', 'utf8');
  const key = createPublicKey(keys.publicKey);
  expect(key.asymmetricKeyType).toBe('ed25519');
  expect(verify(null, bytes, key, Buffer.from(signature, 'base64url'))).toBe(true);
});

test('[SGN2] the same statement always gets the same signature, in whatever order its members were written', () => {
  expect(keys.sign({ a: 1, b: 2 })).toBe(keys.sign({ b: 2, a: 1 }));
});

test('[SGN3] a signature fits its own statement and key, and no other', () => {
  const statements = fc.record({ position: fc.nat(), hash: fc.string({ unit: 'grapheme' }) });
  fc.assert(
    fc.property(statements, statements, (one, other) => {
      const signature = keys.sign(one);
      const same = one.position === other.position && one.hash === other.hash;
      expect(isSigned(one, signature, keys.publicKey)).toBe(true);
      expect(isSigned(other, signature, keys.publicKey)).toBe(same);
      expect(isSigned(one, signature, signer(newSigningKey()).publicKey)).toBe(false);
    }),
    { numRuns: 30 },
  );
  expect(isSigned({}, 'no signature', keys.publicKey)).toBe(false);
});
