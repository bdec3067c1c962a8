import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidateCode, isSameCode } from './candidateCode.ts';

const secret = new Uint8Array(32).fill(7);
const sitting = 'd9b0c1de-6f2a-4f39-9c0f-3c6a2a3b1c01';
const numbers = fc.string({ minLength: 1, maxLength: 40 });

describe('the code of a candidate', () => {
  test('[CC1] is three groups of four signs that cannot be mistaken for each other', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(candidateCode(secret, sitting, number)).toMatch(
          /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/,
        );
      }),
    );
  });

  test('[CC2] is 60 bits of HMAC-SHA-256 over the sitting and the number', () => {
    const digest = createHmac('sha256', secret).update(`["candidate","${sitting}","HN26001"]`).digest();
    const signs = [...digest.subarray(0, 12)].map((byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte % 32]);
    expect(candidateCode(secret, sitting, 'HN26001').replaceAll('-', '')).toBe(signs.join(''));
  });

  test('[CC2] is the same whenever it is made, and another for any other number, sitting or secret', () => {
    const code = candidateCode(secret, sitting, 'HN26001');
    expect(candidateCode(secret, sitting, 'HN26001')).toBe(code);
    expect(candidateCode(secret, sitting, 'HN26002')).not.toBe(code);
    expect(candidateCode(secret, 'another', 'HN26001')).not.toBe(code);
    expect(candidateCode(new Uint8Array(32).fill(8), sitting, 'HN26001')).not.toBe(code);
  });

  test('[CC2] uses all 32 signs evenly, so that it has the 60 bits it claims', () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 2_000; i++) {
      for (const sign of candidateCode(secret, sitting, `N${i}`).replaceAll('-', '')) {
        counts.set(sign, (counts.get(sign) ?? 0) + 1);
      }
    }
    const expected = (2_000 * 12) / 32;
    const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    expect(counts.size).toBe(32);
    expect(chiSquare).toBeLessThan(61.1); // χ² with 31 degrees of freedom, p = .001
  });
});

describe('a code as someone types it', () => {
  const code = '10AB-0C1D-EF23';

  test.each(['10AB-0C1D-EF23', '10ab0c1def23', ' 10AB 0C1D EF23 ', '1OAB-OC1D-EF23', 'ioab-oCLd-ef23'])(
    '[CC3] is right as "%s"',
    (typed) => {
      expect(isSameCode(typed, code)).toBe(true);
    },
  );

  test.each(['', '10AB-0C1D-EF24', '10AB-0C1D-EF2', '10AB-0C1D-EF233', '10AB_0C1D_EF23', '１０AB-0C1D-EF23'])(
    '[CC3] is wrong as "%s"',
    (typed) => {
      expect(isSameCode(typed, code)).toBe(false);
    },
  );
});
