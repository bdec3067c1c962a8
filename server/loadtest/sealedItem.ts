import { createDecipheriv } from 'node:crypto';
import type { SealedPacket } from '#contracts/attempt.ts';
import { ItemView } from '#contracts/itemView.ts';

const tagBytes = 16;

/** Opens the packet that travelled ahead, as a browser does when the start gives the key. */
export function openSealed({ iv, ciphertext }: SealedPacket, sealKey: string): ItemView {
  const bytes = Buffer.from(ciphertext, 'base64url');
  const decipher = createDecipheriv(
    'aes-256-gcm',
    Buffer.from(sealKey, 'base64url'),
    Buffer.from(iv, 'base64url'),
  );
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const text = Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]).toString(
    'utf8',
  );
  return ItemView.parse(JSON.parse(text));
}
