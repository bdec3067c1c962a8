import { webcrypto } from 'node:crypto';
import { expect, test } from 'vitest';
import type { SealedPacket } from '#contracts/attempt.ts';
import { sampleItem } from '#tests/support/sampleBank.ts';
import { itemView } from './itemView.ts';
import { newSealKey, seal } from './sealedPacket.ts';

const item = itemView(sampleItem(3), 'seed', 1, null);

/** As a browser does it, with nothing but WebCrypto. */
async function open({ iv, ciphertext }: SealedPacket, sealKey: string): Promise<unknown> {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
  const key = await webcrypto.subtle.importKey('raw', bytes(sealKey), 'AES-GCM', false, ['decrypt']);
  const plain = await webcrypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(iv) }, key, bytes(ciphertext));
  return JSON.parse(new TextDecoder().decode(plain));
}

test('[SP1] a browser opens the packet with the key of the sitting and finds the item', async () => {
  const key = newSealKey();
  expect(await open(seal(item, key), key)).toEqual(item);
});

test('[SP2] without the key the packet says nothing: not with another key, not after a changed bit', async () => {
  const key = newSealKey();
  const packet = seal(item, key);
  expect(Buffer.from(packet.ciphertext, 'base64url').toString('latin1')).not.toContain('Vraag');
  await expect(open(packet, newSealKey())).rejects.toThrow();
  const bytes = Buffer.from(packet.ciphertext, 'base64url');
  bytes[5]! ^= 1;
  await expect(open({ ...packet, ciphertext: bytes.toString('base64url') }, key)).rejects.toThrow();
});

test('[SP3] keys have 256 bits, and no two packets share an initialisation vector', () => {
  const key = newSealKey();
  expect(Buffer.from(key, 'base64url')).toHaveLength(32);
  const vectors = Array.from({ length: 200 }, () => seal(item, key).iv);
  expect(new Set(vectors).size).toBe(200);
  for (const iv of vectors) expect(Buffer.from(iv, 'base64url')).toHaveLength(12);
});
