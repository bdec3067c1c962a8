import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Tokens that say by themselves what they are for and until when, so that nothing is kept when one is given. */
export interface SignedTokens {
  /** @param subject what the token is for; letters, digits and hyphens */
  make(subject: string, now: number): string;
  /** What a token is for, or undefined when it is not ours or too old. */
  read(token: string, now: number): string | undefined;
}

/** @param purpose a token for one purpose is worth nothing for another */
export function signedTokens(secret: Uint8Array, purpose: string, lifetimeMs: number): SignedTokens {
  const sign = (content: string) =>
    createHmac('sha256', secret)
      .update(JSON.stringify([purpose, content]))
      .digest('base64url');
  return {
    make(subject, now) {
      const content = [subject, now + lifetimeMs, randomBytes(9).toString('base64url')].join('.');
      return `${content}.${sign(content)}`;
    },
    read(token, now) {
      const [subject = '', until = '', random = '', signature = '', ...more] = token.split('.');
      const expected = Buffer.from(sign([subject, until, random].join('.')));
      const sent = Buffer.from(signature);
      const isOurs = sent.length === expected.length && timingSafeEqual(sent, expected);
      return isOurs && more.length === 0 && now <= Number(until) ? subject : undefined;
    },
  };
}
