import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * What Safe Exam Browser sends instead of a key: the key hashed together with the address that is asked for, so that a
 * hash says nothing about another address.
 *
 *     hash = SHA-256 (absolute URL without fragment, then the key), hexadecimal
 */
export function keyHash(url: string, key: string): string {
  const [address = ''] = url.split('#', 1);
  return createHash('sha256').update(address).update(key).digest('hex');
}

/** Whether this is the hash of that key, compared in a time that tells nothing. */
export function isKeyHash(sent: string, url: string, key: string): boolean {
  const [a, b] = [Buffer.from(sent.toLowerCase()), Buffer.from(keyHash(url, key))];
  return a.length === b.length && timingSafeEqual(a, b);
}
