import { createCipheriv, randomBytes } from 'node:crypto';
import type { SealedPacket } from '#contracts/attempt.ts';
import type { ItemView } from '#contracts/itemView.ts';

/** A new key for the sealed packets of one sitting: AES-256, base64url. */
export function newSealKey(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Seals a first item with AES-256-GCM: 96-bit random IV, the 128-bit tag at the end, as WebCrypto
 * expects it. The candidate's browser holds it while waiting and can read it only at the start.
 */
export function seal(item: ItemView, sealKey: string): SealedPacket {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(sealKey, 'base64url'), iv);
  const ciphertext = Buffer.concat([
    cipher.update(JSON.stringify(item), 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return { iv: iv.toString('base64url'), ciphertext: ciphertext.toString('base64url') };
}
